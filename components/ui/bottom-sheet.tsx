"use client";

import { Drawer } from "@base-ui/react/drawer";
import clsx from "clsx";
import { X } from "@/components/ui/icons/everyday";
import type { ReactElement, ReactNode } from "react";
import { IconButton } from "./icon-button";
import { useAsleep } from "./use-asleep";
import { useBackCloses } from "./use-back-closes";

type Props = {
  title: ReactNode;
  children: ReactNode;
  closeLabel: string;
  /** Stays at the thumb while the rest scrolls. */
  footer?: ReactNode;
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** A sheet that comes from the bottom of a phone and is swiped away. */
export function BottomSheet({ title, children, closeLabel, footer, trigger, open, onOpenChange }: Props) {
  const { asleep, shown, change, alone } = useAsleep({ open, onOpenChange });
  useBackCloses(shown, () => {
    change(false);
  });
  if (asleep) return alone(trigger);
  return (
    <Drawer.Root
      open={shown}
      onOpenChange={(next) => {
        change(next);
      }}
    >
      {trigger ? <Drawer.Trigger render={trigger} /> : null}
      <Drawer.Portal>
        <Drawer.Backdrop className="fixed inset-0 z-40 bg-scrim opacity-[calc(1-var(--drawer-swipe-progress,0))] transition-opacity duration-slow ease-out data-ending-style:opacity-0 data-starting-style:opacity-0 data-swiping:duration-0" />
        <Drawer.Viewport className="fixed inset-0 z-40 flex items-end justify-center">
          <Drawer.Popup
            className={clsx(
              "flex max-h-[85dvh] w-full max-w-160 flex-col rounded-t-[20px] bg-raised text-md shadow-modal outline-none [--ground:var(--color-raised)]",
              "translate-y-(--drawer-swipe-movement-y) transition-[translate] duration-slow ease-out data-swiping:select-none",
              "data-ending-style:translate-y-full data-starting-style:translate-y-full",
            )}
          >
            <div aria-hidden className="mx-auto mt-2 h-1 w-9 shrink-0 rounded-full bg-line-strong" />
            <header className="mx-4 flex h-14 shrink-0 items-center border-b border-line">
              <Drawer.Title className="min-w-0 flex-1 truncate text-lg font-semibold tracking-tight">
                {title}
              </Drawer.Title>
              <Drawer.Close
                render={
                  <IconButton label={closeLabel} icon={<X size={22} />} size="lg" className="-mr-2.5" tooltip={false} />
                }
              />
            </header>
            <Drawer.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-4">
              {children}
            </Drawer.Content>
            {footer ? (
              <footer className="shrink-0 px-4 pt-2 pb-[max(1.25rem,env(safe-area-inset-bottom))]">{footer}</footer>
            ) : null}
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  );
}

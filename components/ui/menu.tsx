"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import clsx from "clsx";
import type { ReactElement, ReactNode } from "react";
import { floatingSheet, menuScroll } from "./menu-surface";
import { useAsleep } from "./use-asleep";
import { useBackCloses } from "./use-back-closes";

type Props = {
  /** The button that opens it; a `<SplitButton>` gives its own. */
  trigger?: ReactElement | undefined;
  children: ReactNode;
  align?: "start" | "center" | "end" | undefined;
  side?: "top" | "bottom" | "left" | "right" | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** A width such as `w-72`; otherwise as wide as its longest line. */
  className?: string | undefined;
};

/** A list of actions or choices that opens from a button. */
export function Menu({ trigger, children, align = "start", side = "bottom", open, onOpenChange, className }: Props) {
  const { asleep, shown, change, alone } = useAsleep({ open, onOpenChange });
  useBackCloses(shown, () => {
    change(false);
  });
  if (asleep) return alone(trigger);
  return (
    <BaseMenu.Root
      open={shown}
      onOpenChange={(next) => {
        change(next);
      }}
      modal={false}
    >
      {trigger ? <BaseMenu.Trigger render={trigger} /> : null}
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <BaseMenu.Popup
            className={clsx(floatingSheet, menuScroll, "max-w-[min(22rem,calc(100vw-1rem))] min-w-44", className)}
          >
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import clsx from "clsx";
import { X } from "@/components/ui/icons/everyday";
import type { ReactElement, ReactNode, RefObject } from "react";
import { IconButton } from "./icon-button";
import { useAsleep } from "./use-asleep";
import { useBackCloses } from "./use-back-closes";

export const dialogScrim =
  "fixed inset-0 z-40 bg-scrim transition-opacity duration-base ease-out data-ending-style:opacity-0 data-starting-style:opacity-0";

const widths = { sm: "sm:max-w-105", md: "sm:max-w-160", lg: "sm:max-w-220" } as const;

type Props = {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** True where nothing of it takes the focus, so that the keys scroll it: what is only read. */
  readOnly?: boolean | undefined;
  /** Its buttons, at the end. */
  footer?: ReactNode;
  /** 420, 640 or 880 px; the two bigger fill a phone. */
  size?: keyof typeof widths | undefined;
  /** Name of the ✕; no ✕ without it. */
  closeLabel?: string | undefined;
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  initialFocus?: RefObject<HTMLElement | null> | undefined;
};

/** A modal sheet: only to import, merge, delete, or fill a short form. */
export function Dialog({ trigger, open, onOpenChange, ...sheet }: Props) {
  const { asleep, shown, change, alone } = useAsleep({ open, onOpenChange });
  useBackCloses(shown, () => {
    change(false);
  });
  if (asleep) return alone(trigger);
  return (
    <BaseDialog.Root
      open={shown}
      onOpenChange={(next) => {
        change(next);
      }}
    >
      {trigger ? <BaseDialog.Trigger render={trigger} /> : null}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={dialogScrim} />
        <BaseDialog.Viewport className="fixed inset-0 z-40 grid grid-rows-[minmax(0,1fr)] place-items-center overflow-hidden p-3">
          <DialogSheet {...sheet} />
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

type SheetProps = Omit<Props, "trigger" | "open" | "onOpenChange">;

function DialogSheet({ title, description, children, readOnly = false, footer, ...look }: SheetProps) {
  const { size = "sm", closeLabel, initialFocus } = look;
  return (
    <BaseDialog.Popup
      {...(initialFocus ? { initialFocus } : {})}
      className={clsx(
        "flex max-h-full w-full flex-col rounded-xl bg-raised shadow-modal outline-none [--ground:var(--color-raised)]",
        "transition-[opacity,scale] duration-base ease-out data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0",
        size !== "sm" && "max-sm:h-full",
        widths[size],
      )}
    >
      <header className="flex items-start gap-3 px-5 pt-5 pb-2">
        <div className="min-w-0 flex-1">
          <BaseDialog.Title className="text-lg font-semibold tracking-tight text-balance">{title}</BaseDialog.Title>
          {description ? (
            <BaseDialog.Description className="mt-1.5 text-pretty text-ink-2">{description}</BaseDialog.Description>
          ) : null}
        </div>
        {closeLabel ? (
          <BaseDialog.Close
            render={<IconButton label={closeLabel} icon={<X size={16} />} size="sm" className="-mt-1 -mr-2" />}
          />
        ) : null}
      </header>
      {children ? (
        <div
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
          tabIndex={readOnly ? 0 : undefined}
          className="min-h-0 flex-1 overflow-y-auto px-5 pt-2 pb-1 -outline-offset-2"
        >
          {children}
        </div>
      ) : null}
      {footer ? (
        <footer className="flex flex-wrap justify-end gap-2 px-5 pt-4.5 pb-5">{footer}</footer>
      ) : (
        <div className="h-4 shrink-0" />
      )}
    </BaseDialog.Popup>
  );
}

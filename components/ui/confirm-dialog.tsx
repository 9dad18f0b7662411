"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import type { ReactElement, ReactNode } from "react";
import { Button } from "./button";
import { dialogScrim } from "./dialog";
import { useAsleep } from "./use-asleep";
import { useBackCloses } from "./use-back-closes";

type Props = {
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  children?: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  busy?: boolean | undefined;
  /** Red, for what destroys. */
  danger?: boolean | undefined;
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** Asks once before what cannot be undone. */
export function ConfirmDialog(props: Props) {
  const {
    title,
    description,
    children,
    confirmLabel,
    cancelLabel,
    onConfirm,
    busy,
    danger,
    trigger,
    open,
    onOpenChange,
  } = props;
  const { asleep, shown, change, alone } = useAsleep({ open, onOpenChange });
  useBackCloses(shown, () => {
    change(false);
  });
  if (asleep) return alone(trigger);
  return (
    <AlertDialog.Root
      open={shown}
      onOpenChange={(next) => {
        change(next);
      }}
    >
      {trigger ? <AlertDialog.Trigger render={trigger} /> : null}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={dialogScrim} />
        <AlertDialog.Viewport className="fixed inset-0 z-40 grid place-items-center p-3">
          <AlertDialog.Popup className="max-h-full w-full max-w-105 overflow-y-auto rounded-xl bg-raised p-5 shadow-modal transition-[opacity,scale] duration-base ease-out outline-none [--ground:var(--color-raised)] data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
            <AlertDialog.Title className="text-lg font-semibold tracking-tight text-balance">{title}</AlertDialog.Title>
            <AlertDialog.Description className="mt-1.5 text-pretty text-ink-2">{description}</AlertDialog.Description>
            {children ? <div className="mt-3">{children}</div> : null}
            <div className="mt-4.5 flex flex-wrap justify-end gap-2">
              <AlertDialog.Close render={<Button>{cancelLabel}</Button>} />
              <Button variant={danger ? "danger" : "primary"} busy={busy} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

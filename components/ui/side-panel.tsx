"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { useRef, type ReactNode } from "react";
import { useAlive } from "./use-alive";

type Props = {
  /** Its name for screen readers. */
  label: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Where focus goes back to; to what opened it when absent. */
  finalFocus?: (() => HTMLElement | null) | undefined;
  children: ReactNode;
};

/** A sheet of 500 px at the right that leaves the page under it usable; Escape closes it. On a phone it fills the screen. */
export function SidePanel({ label, open, onOpenChange, finalFocus, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  if (!useAlive()) return null;
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next);
      }}
      modal={false}
      disablePointerDismissal
    >
      <BaseDialog.Portal>
        <BaseDialog.Popup
          ref={panel}
          aria-label={label}
          initialFocus={panel}
          {...(finalFocus ? { finalFocus: () => finalFocus() ?? true } : {})}
          className="fixed inset-0 z-30 flex flex-col overflow-hidden bg-surface shadow-modal transition-[opacity,translate] duration-base ease-out outline-none [--ground:var(--color-surface)] data-ending-style:translate-x-2 data-ending-style:opacity-0 data-starting-style:translate-x-2 data-starting-style:opacity-0 md:inset-y-2 md:right-2 md:left-auto md:w-125 md:rounded-xl"
        >
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

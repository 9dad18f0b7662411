"use client";

import { Popover as BasePopover } from "@base-ui/react/popover";
import clsx from "clsx";
import type { ReactElement, ReactNode } from "react";
import { floatingSheet } from "./menu-surface";
import { useAsleep } from "./use-asleep";
import { useBackCloses } from "./use-back-closes";

type Props = {
  trigger: ReactElement;
  /** Its name for screen readers. */
  label: string;
  children: ReactNode;
  align?: "start" | "center" | "end" | undefined;
  side?: "top" | "bottom" | "left" | "right" | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  className?: string | undefined;
};

/** A small sheet that opens from a button and holds anything. */
export function Popover(props: Props) {
  const {
    trigger,
    label,
    children,
    align = "start",
    side = "bottom",
    open,
    onOpenChange,
    className = "w-80 p-3",
  } = props;
  const { asleep, shown, change, alone } = useAsleep({ open, onOpenChange });
  useBackCloses(shown, () => {
    change(false);
  });
  if (asleep) return alone(trigger);
  return (
    <BasePopover.Root
      open={shown}
      onOpenChange={(next) => {
        change(next);
      }}
    >
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner align={align} side={side} sideOffset={4} collisionPadding={8} className="z-50">
          <BasePopover.Popup
            aria-label={label}
            className={clsx(
              floatingSheet,
              "max-h-(--available-height) max-w-(--available-width) overflow-y-auto",
              className,
            )}
          >
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}

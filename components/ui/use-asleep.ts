"use client";

import { cloneElement, useState, type MouseEvent, type ReactElement } from "react";
import { useAlive } from "./use-alive";

type Pressable = { onClick?: (event: MouseEvent) => void };
type Opened = { open?: boolean | undefined; onOpenChange?: ((open: boolean) => void) | undefined };

/**
 * For what opens by a press: until the page has woken up, the button stands alone and remembers that it was pressed, and what it opens
 * is there as soon as it can be. `onOpenChange` is told at once, for those that are opened from outside; the others open by themselves.
 */
export function useAsleep({ open, onOpenChange }: Opened) {
  const alive = useAlive();
  const [own, setOwn] = useState(false);
  const change = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  const alone = (trigger: ReactElement | undefined): ReactElement | null => {
    if (!trigger) return null;
    const { onClick } = trigger.props as Pressable;
    const remember = (event: MouseEvent) => {
      onClick?.(event);
      change(true);
    };
    return cloneElement(trigger as ReactElement<Pressable>, { onClick: remember });
  };
  return { asleep: !alive, shown: open ?? own, change, alone };
}

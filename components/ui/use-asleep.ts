"use client";

import { cloneElement, useState, type MouseEvent, type ReactElement } from "react";
import { useAlive } from "./use-alive";

type Pressable = { onClick?: (event: MouseEvent) => void };

/**
 * For what opens by a press: until the page has woken up, the button stands alone and remembers that it was pressed, and what it opens
 * is there as soon as it can be. `onOpenChange` is told at once, for those that are opened from outside.
 */
export function useAsleep(onOpenChange?: (open: boolean) => void) {
  const alive = useAlive();
  const [pressed, setPressed] = useState(false);
  const alone = (trigger: ReactElement | undefined): ReactElement | null => {
    if (!trigger) return null;
    const { onClick } = trigger.props as Pressable;
    const remember = (event: MouseEvent) => {
      onClick?.(event);
      setPressed(true);
      onOpenChange?.(true);
    };
    return cloneElement(trigger as ReactElement<Pressable>, { onClick: remember });
  };
  return { asleep: !alive, pressed, alone };
}

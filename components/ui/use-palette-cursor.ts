"use client";

import { useEffect, useState, type KeyboardEvent } from "react";
import type { Command, CommandGroup } from "./command-list";

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };

/** Where a step leads: single steps go round, bigger ones stop at the ends. */
function stepped(index: number, step: number, count: number) {
  return Math.abs(step) === 1 ? (index + step + count) % count : Math.max(0, Math.min(count - 1, index + step));
}

/** The line that Enter would run, moved by the arrows while the input keeps the focus. */
export function usePaletteCursor(groups: readonly CommandGroup[], onDone: () => void) {
  const [highlighted, setHighlighted] = useState(0);
  const commands = groups.flatMap((group) => group.commands);
  const index = Math.min(highlighted, Math.max(0, commands.length - 1));
  const current: Command | undefined = commands[index];

  useEffect(() => {
    // A folded sidebar is in the top layer: it would stay over the palette.
    for (const over of document.querySelectorAll<HTMLElement>("[popover=auto]:popover-open")) over.hidePopover();
  }, []);

  const run = (id: string, beside: boolean) => {
    const command = commands.find((candidate) => candidate.id === id);
    if (!command) return;
    onDone();
    command.onSelect({ beside });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined && commands.length > 0) {
      event.preventDefault();
      setHighlighted(stepped(index, step, commands.length));
    } else if (event.key === "Enter" && current && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(current.id, event.ctrlKey || event.metaKey);
    }
  };
  return { commands, current, highlight: setHighlighted, run, onKeyDown };
}

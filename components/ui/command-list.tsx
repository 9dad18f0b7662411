"use client";

import clsx from "clsx";
import { useEffect, useRef, type ReactNode } from "react";
import { Kbd } from "./kbd";

export type Command = {
  id: string;
  label: ReactNode;
  icon?: ReactNode;
  end?: ReactNode;
  kbd?: string | undefined;
  /** `beside`: asked with Ctrl or ⌘ held. */
  onSelect: (how: { beside: boolean }) => void;
};

export type CommandGroup = { id: string; label: string; commands: readonly Command[] };

type Props = {
  id: string;
  label: string;
  groups: readonly CommandGroup[];
  currentId: string | undefined;
  optionId: (id: string) => string;
  onHighlight: (id: string) => void;
  onRun: (id: string, beside: boolean) => void;
};

/** The lines of the palette, in groups; the input keeps the focus. */
export function CommandList({ id, label, groups, currentId, optionId, onHighlight, onRun }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [currentId]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      className="min-h-0 scroll-py-1.5 overflow-y-auto p-1.5 empty:hidden"
    >
      {groups
        .filter((group) => group.commands.length > 0)
        .map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${id}-group-${group.id}`}>
            <div id={`${id}-group-${group.id}`} className="px-3 pt-2.5 pb-1 text-xs font-medium text-ink-3">
              {group.label}
            </div>
            {group.commands.map((command) => (
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the input keeps the focus and handles the keys
              <div
                key={command.id}
                id={optionId(command.id)}
                role="option"
                tabIndex={-1}
                aria-selected={command.id === currentId}
                onPointerMove={() => {
                  if (command.id !== currentId) onHighlight(command.id);
                }}
                onClick={(event) => {
                  onRun(command.id, event.ctrlKey || event.metaKey);
                }}
                className={clsx(
                  "flex min-h-10 cursor-pointer items-center gap-3 rounded-sm px-3 select-none pointer-coarse:min-h-11 [&>.icon]:text-ink-3",
                  command.id === currentId && "bg-hover",
                )}
              >
                {command.icon}
                <span className="min-w-0 flex-1 truncate">{command.label}</span>
                {command.end ? <span className="shrink-0 text-sm text-ink-3">{command.end}</span> : null}
                {command.kbd ? <Kbd>{command.kbd}</Kbd> : null}
              </div>
            ))}
          </div>
        ))}
    </div>
  );
}

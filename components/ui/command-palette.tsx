"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import clsx from "clsx";
import { Search } from "lucide-react";
import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { CommandList, type CommandGroup } from "./command-list";
import { dialogScrim } from "./dialog";
import { Spinner } from "./glyphs/spinner";
import { Tag } from "./tag";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Its name, and the search's. */
  label: string;
  placeholder: string;
  query: string;
  onQueryChange: (query: string) => void;
  groups: readonly CommandGroup[];
  /** What it knows: « Sur #1042 ». */
  context?: ReactNode;
  emptyText: string;
  loading?: boolean | undefined;
  /** How many lines there are, spoken as they change. */
  countText?: string | undefined;
  /** The keys, explained at the foot. */
  footer?: ReactNode;
};

/** Go anywhere, find anything, do anything, by typing. */
export function CommandPalette({ open, onOpenChange, ...panel }: Props) {
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next);
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={dialogScrim} />
        <BaseDialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center p-2 pt-[min(120px,8dvh)] sm:p-3 sm:pt-[min(120px,12dvh)]">
          <BaseDialog.Popup
            aria-label={panel.label}
            className="flex max-h-full w-full max-w-160 flex-col overflow-hidden rounded-xl bg-raised shadow-modal transition-[opacity,scale] duration-fast ease-out outline-none [--ground:var(--color-raised)] data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0"
          >
            <PalettePanel
              {...panel}
              onDone={() => {
                onOpenChange(false);
              }}
            />
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

type PanelProps = Omit<Props, "open" | "onOpenChange"> & { onDone: () => void };

function PalettePanel(props: PanelProps) {
  const { label, placeholder, query, onQueryChange, groups, context, emptyText, loading, countText, footer, onDone } =
    props;
  const listId = useId();
  const [highlighted, setHighlighted] = useState(0);
  const commands = groups.flatMap((group) => group.commands);
  const index = Math.min(highlighted, Math.max(0, commands.length - 1));
  const current = commands[index];
  const optionId = (id: string) => `${listId}-${id}`;

  const run = (id: string, beside: boolean) => {
    const command = commands.find((candidate) => candidate.id === id);
    if (!command) return;
    onDone();
    command.onSelect({ beside });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };
    const step = steps[event.key];
    if (step !== undefined && commands.length > 0) {
      event.preventDefault();
      const single = Math.abs(step) === 1;
      const next = single
        ? (index + step + commands.length) % commands.length
        : Math.max(0, Math.min(commands.length - 1, index + step));
      setHighlighted(next);
    } else if (event.key === "Enter" && current && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(current.id, event.ctrlKey || event.metaKey);
    }
  };
  return (
    <>
      <div className="flex h-14 shrink-0 items-center gap-3 border-b border-line px-4.5 text-[17px]">
        {loading ? <Spinner size={18} /> : <Search size={18} aria-hidden />}
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={commands.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current ? optionId(current.id) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            setHighlighted(0);
            onQueryChange(event.target.value);
          }}
          onKeyDown={onKeyDown}
          className="min-w-0 flex-1 self-stretch bg-transparent outline-none"
        />
        {context ? <Tag>{context}</Tag> : null}
      </div>
      <p role="status" className="sr-only">
        {commands.length === 0 && !loading ? emptyText : countText}
      </p>
      <CommandList
        id={listId}
        label={label}
        groups={groups}
        currentId={current?.id}
        optionId={optionId}
        onHighlight={(id) => {
          setHighlighted(commands.findIndex((command) => command.id === id));
        }}
        onRun={run}
      />
      {commands.length === 0 && !loading ? (
        <p aria-hidden className="px-4.5 py-6 text-center text-ink-3">
          {emptyText}
        </p>
      ) : null}
      {footer ? (
        <footer
          className={clsx(
            "flex h-9 shrink-0 items-center gap-3.5 border-t border-line px-4.5 text-xs whitespace-nowrap text-ink-3 max-sm:hidden pointer-coarse:hidden",
          )}
        >
          {footer}
        </footer>
      ) : null}
    </>
  );
}

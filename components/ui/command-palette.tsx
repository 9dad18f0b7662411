"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { Search } from "@/components/ui/icons/staff";
import { useId, type KeyboardEvent, type ReactNode } from "react";
import { CommandList, type CommandGroup } from "./command-list";
import { dialogScrim } from "./dialog";
import { Spinner } from "./glyphs/spinner";
import { Tag } from "./tag";
import { useBackCloses } from "./use-back-closes";
import { usePaletteCursor } from "./use-palette-cursor";

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
  useBackCloses(open, () => {
    onOpenChange(false);
  });
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

function PalettePanel({ onDone, ...props }: PanelProps) {
  const { label, groups, emptyText, loading, countText, footer } = props;
  const listId = useId();
  const cursor = usePaletteCursor(groups, onDone);
  const empty = cursor.commands.length === 0 && !loading;
  const optionId = (id: string) => `${listId}-${id}`;
  return (
    <>
      <PaletteInput
        {...props}
        listId={listId}
        currentOption={cursor.current ? optionId(cursor.current.id) : undefined}
        onKeyDown={cursor.onKeyDown}
        onQueryChange={(query) => {
          cursor.highlight(0);
          props.onQueryChange(query);
        }}
      />
      <p role="status" className="sr-only">
        {empty ? emptyText : countText}
      </p>
      <CommandList
        id={listId}
        label={label}
        groups={groups}
        currentId={cursor.current?.id}
        optionId={optionId}
        onHighlight={(id) => {
          cursor.highlight(cursor.commands.findIndex((command) => command.id === id));
        }}
        onRun={cursor.run}
      />
      {empty ? (
        <p aria-hidden className="px-4.5 py-6 text-center text-ink-3">
          {emptyText}
        </p>
      ) : null}
      {footer ? (
        <footer className="flex h-9 shrink-0 items-center gap-3.5 border-t border-line px-4.5 text-xs whitespace-nowrap text-ink-3 max-sm:hidden pointer-coarse:hidden">
          {footer}
        </footer>
      ) : null}
    </>
  );
}

type InputProps = Pick<
  Props,
  "label" | "placeholder" | "query" | "onQueryChange" | "groups" | "context" | "loading"
> & {
  listId: string;
  currentOption: string | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
};

function PaletteInput({ listId, currentOption, onKeyDown, ...props }: InputProps) {
  return (
    <div className="flex h-14 shrink-0 items-center gap-3 border-b border-line px-4.5 text-[17px]">
      {props.loading ? <Spinner size={18} /> : <Search size={18} aria-hidden />}
      <input
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-expanded={props.groups.some((group) => group.commands.length > 0)}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={currentOption}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        value={props.query}
        onChange={(event) => {
          props.onQueryChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        className="min-w-0 flex-1 self-stretch bg-transparent outline-none"
      />
      {props.context ? <Tag>{props.context}</Tag> : null}
    </div>
  );
}

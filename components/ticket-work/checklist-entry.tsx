"use client";

import clsx from "clsx";
import { X } from "@/components/ui/icons/everyday";
import { GripVertical } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState, type ComponentProps, type KeyboardEvent } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import type { ChecklistEntryRow } from "@/lib/checklists/rows";
import { useTicketPage } from "../ticket-page/ticket-context";
import type { Checklist } from "./use-checklist";

type Props = {
  entry: ChecklistEntryRow;
  checklist: Checklist;
  grip: ComponentProps<"button">;
  lifted: boolean;
};

const ENTRY_MAX = 200;

/** One thing to do: a tick, its words, and for those who do the work its grip and its ✕. */
export function ChecklistEntry({ entry, checklist, grip, lifted }: Props) {
  const t = useTranslations("checklists");
  const { can } = useTicketPage().ticket;
  const [renaming, setRenaming] = useState(false);
  const { id, text, done } = entry;
  return (
    <li
      data-entry={id}
      className={clsx(
        "group/entry -mx-1.5 flex min-h-8 items-start gap-2 rounded-sm px-1.5 py-1 pointer-coarse:min-h-11 pointer-coarse:items-center",
        lifted ? "bg-raised shadow-drag" : "hover:bg-hover",
      )}
    >
      <Checkbox
        aria-label={text}
        checked={done !== null}
        disabled={!can.work}
        className="mt-0.5"
        onChange={(event) => void checklist.tick(entry, event.currentTarget.checked)}
      />
      {renaming ? (
        <Rename entry={entry} checklist={checklist} onDone={() => setRenaming(false)} />
      ) : (
        <EntryText entry={entry} {...(can.work ? { onRename: () => setRenaming(true) } : {})} />
      )}
      {can.work && !renaming ? (
        <span className="flex shrink-0 opacity-0 group-focus-within/entry:opacity-100 group-hover/entry:opacity-100 pointer-coarse:opacity-100">
          <IconButton
            size="xs"
            label={t("move", { text })}
            tooltip={false}
            icon={<GripVertical size={14} />}
            {...grip}
            data-grip
            className="cursor-grab touch-none"
          />
          <IconButton
            size="xs"
            label={t("remove", { text })}
            tooltip={false}
            icon={<X size={13} />}
            onClick={() => void checklist.remove(entry)}
          />
        </span>
      ) : null}
    </li>
  );
}

function EntryText({ entry: { text, done }, onRename }: { entry: ChecklistEntryRow; onRename?: () => void }) {
  const t = useTranslations("checklists");
  const look = clsx("min-w-0 flex-1 text-left wrap-anywhere", done && "text-ink-3 line-through");
  const tip = done ? t("doneBy", { name: done.by }) : undefined;
  if (!onRename) {
    return (
      <span dir="auto" className={look} data-tip={tip}>
        {text}
      </span>
    );
  }
  return (
    <button type="button" dir="auto" className={clsx(look, "min-h-6 rounded-xs")} data-tip={tip} onClick={onRename}>
      <span className="sr-only">{t("rename")} </span>
      {text}
    </button>
  );
}

type RenameProps = { entry: ChecklistEntryRow; checklist: Checklist; onDone: () => void };

function Rename({ entry, checklist, onDone }: RenameProps) {
  const t = useTranslations("checklists");
  const [text, setText] = useState(entry.text);
  const save = async () => {
    const next = text.trim();
    // What was refused stays in the field.
    if (next === "" || next === entry.text || (await checklist.rename(entry, next))) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onDone();
    if (event.key === "Enter" && !event.nativeEvent.isComposing) void save();
  };
  return (
    <input
      aria-label={t("rename")}
      value={text}
      maxLength={ENTRY_MAX}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => void save()}
      className="min-h-6 min-w-0 flex-1 rounded-xs bg-field px-1 inset-ring inset-ring-line-control outline-focus focus-visible:outline-2 pointer-coarse:text-md"
      // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked for this very field
      autoFocus
    />
  );
}

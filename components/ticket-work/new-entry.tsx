"use client";

import { useTranslations } from "next-intl";
import { useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Plus } from "@/components/ui/icons/everyday";
import type { Checklist } from "./use-checklist";

type Props = { checklist: Checklist; onDone: () => void };

const ENTRY_MAX = 200;

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, "").trim())
    .filter((line) => line !== "");

/** The field for the next entries: Enter adds one and waits for the next; several lines that are pasted are several entries. */
export function NewEntry({ checklist, onDone }: Props) {
  const t = useTranslations("checklists");
  const [text, setText] = useState("");
  const add = async (lines: readonly string[]) => {
    if (lines.length === 0) return;
    setText("");
    // What was refused comes back, unless the next is being typed.
    if (!(await checklist.add(lines))) setText((typed) => (typed === "" ? lines.join(" ") : typed));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onDone();
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add(linesOf(text));
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData("text"));
    if (lines.length < 2 || text !== "") return;
    event.preventDefault();
    void add(lines);
  };
  return (
    <div className="mt-1 flex items-center gap-1">
      <input
        aria-label={t("newEntry")}
        placeholder={t("newEntry")}
        value={text}
        maxLength={ENTRY_MAX}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        className="h-8 min-w-0 flex-1 rounded-md bg-field px-2.5 inset-ring inset-ring-line-control outline-focus focus-visible:outline-2 focus-visible:-outline-offset-1 pointer-coarse:h-11 pointer-coarse:text-md"
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked for this very field
        autoFocus
      />
      <IconButton label={t("addEntry")} icon={<Plus size={16} />} onClick={() => void add(linesOf(text))} />
    </div>
  );
}

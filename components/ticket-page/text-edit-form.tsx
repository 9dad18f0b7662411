"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";

type Edit = { busy: boolean; error: string | null; type: (text: string) => void; save: () => void; cancel: () => void };
type Props = {
  edit: Edit;
  text: string;
  rows: number;
  words: { field: string; cancel: string; save: string };
  /** What is to be read first. */
  children?: ReactNode;
};

/** A text of the conversation in the hands of who may change it. */
export function TextEditForm({ edit, text, rows, words, children }: Props) {
  return (
    <form
      className="grid gap-2 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        edit.save();
      }}
    >
      {children}
      <TextArea
        label={words.field}
        labelHidden
        rows={rows}
        maxRows={20}
        value={text}
        error={edit.error}
        onChange={(event) => {
          edit.type(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") edit.cancel();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) edit.save();
        }}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked to edit this very text
        autoFocus
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={edit.cancel}>{words.cancel}</Button>
        <Button variant="primary" type="submit" kbd="Ctrl ↵" busy={edit.busy}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

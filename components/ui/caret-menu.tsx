"use client";

import { useEffect, useEffectEvent, type RefObject } from "react";
import { CaretList, type CaretChoice } from "./caret-list";
import { useCaretQuery } from "./use-caret-query";
import { writeInto } from "./write-into";

type Props<Line extends CaretChoice> = {
  /** The field that it helps to write: it keeps the focus, and stays mounted as long as this does. */
  field: RefObject<HTMLTextAreaElement | null>;
  /** What opens it, typed where a word begins: "@", "/". */
  sign: string;
  /** Its name for screen readers. */
  label: string;
  /** The lines for what is typed after the sign; null while they are read. */
  choicesFor: (query: string) => readonly Line[] | null;
  /** Gives the text that takes the place of the sign and of what was typed after it. */
  onChoose: (choice: Line) => string;
  /** Said while the lines are read. */
  loadingText: string;
  /** Said where what is typed has no lines; without words the list closes. */
  emptyTextFor?: ((query: string) => string | null) | undefined;
  /** The sign was typed, or more after it: time to read the lines. */
  onQuery?: ((query: string) => void) | undefined;
};

/** A list that opens at the caret of a field when a sign is typed: arrows, Enter or Tab, Escape, or a finger. */
export function CaretMenu<Line extends CaretChoice>(props: Props<Line>) {
  const { field, sign, label, choicesFor, onChoose, loadingText, emptyTextFor, onQuery } = props;
  const { found, close } = useCaretQuery(field, sign);
  const asked = found?.query ?? null;
  const ask = useEffectEvent((query: string) => onQuery?.(query));
  useEffect(() => {
    if (asked !== null) ask(asked);
  }, [asked]);
  if (found === null) return null;
  const choices = choicesFor(found.query);
  const emptyText = choices?.length === 0 ? (emptyTextFor?.(found.query) ?? null) : null;
  if (choices?.length === 0 && emptyText === null) return null;
  const choose = (choice: Line) => {
    const input = field.current;
    if (!input) return;
    close();
    writeInto(input, { start: found.start, end: input.selectionEnd, text: onChoose(choice) });
  };
  return <CaretList key={found.start} {...{ field, found, choices, choose, close, label, loadingText, emptyText }} />;
}

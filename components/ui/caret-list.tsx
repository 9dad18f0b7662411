"use client";

import clsx from "clsx";
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";
import type { CaretQuery } from "./caret-query";
import { MatchedText } from "./matched-text";
import { floatingSheet, menuLine } from "./menu-surface";
import { placeAtCaret } from "./place-at-caret";
import { useCaretKeys } from "./use-caret-keys";

/** One line: what it is called, and what stands before, after and under that. */
export type CaretChoice = { id: string; label: string; icon?: ReactNode; end?: ReactNode; below?: ReactNode };

type Props<Line extends CaretChoice> = {
  field: RefObject<HTMLTextAreaElement | null>;
  found: CaretQuery;
  /** Null while they are read. */
  choices: readonly Line[] | null;
  choose: (choice: Line) => void;
  close: () => void;
  label: string;
  loadingText: string;
  /** Said instead of lines where there are none. */
  emptyText: string | null;
};

/** Tells assistive technology that the field has a list, and which of its lines is the current one. */
function useDescribedField(field: RefObject<HTMLTextAreaElement | null>, listId: string, currentId: string | null) {
  useEffect(() => {
    const input = field.current;
    if (!input || currentId === null) return;
    const told = { "aria-autocomplete": "list", "aria-controls": listId, "aria-activedescendant": currentId };
    for (const [name, value] of Object.entries(told)) input.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(told)) input.removeAttribute(name);
    };
  }, [field, listId, currentId]);
}

/** Gives the sheet a place at the letter where its query begins, and keeps it there while things move. */
function useSheetAtCaret({ field, found, choices }: Pick<Props<CaretChoice>, "field" | "found" | "choices">) {
  const sheet = useRef<HTMLDivElement>(null);
  const count = choices?.length ?? 0;
  useLayoutEffect(() => {
    const place = () => {
      if (sheet.current && field.current) placeAtCaret(sheet.current, field.current, found.start);
    };
    const onScroll = (event: Event) => {
      if (!(event.target instanceof Node) || !sheet.current?.contains(event.target)) place();
    };
    sheet.current?.showPopover();
    place();
    window.addEventListener("scroll", onScroll, true);
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", onScroll, true);
      window.removeEventListener("resize", place);
    };
  }, [field, found.start, count]);
  return sheet;
}

/** The lines at the caret; the field keeps the focus. */
export function CaretList<Line extends CaretChoice>(props: Props<Line>) {
  const { field, found, choices, choose, label, loadingText, emptyText } = props;
  const instead = choices === null ? loadingText : emptyText;
  const id = useId();
  const { index, highlight } = useCaretKeys(props);
  const count = choices?.length ?? 0;
  useDescribedField(field, id, count > 0 ? `${id}-${String(index)}` : null);
  const sheet = useSheetAtCaret(props);
  useEffect(() => {
    sheet.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [sheet, index]);
  return (
    <div
      ref={sheet}
      role="presentation"
      // In the top layer, so that nothing around it cuts it off.
      popover="manual"
      className={clsx(floatingSheet, "fixed w-80 max-w-[calc(100vw-1rem)] overflow-y-auto overscroll-contain p-1")}
      // The field keeps the focus, and with it the place where the choice is written.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      <p role="status" className={instead === null ? "sr-only" : "px-2 py-1.5 text-sm text-ink-3"}>
        {instead ?? `${label} (${String(count)})`}
      </p>
      <div id={id} role="listbox" aria-label={label}>
        {choices?.map((choice, at) => (
          <CaretLine
            key={choice.id}
            id={`${id}-${String(at)}`}
            choice={choice}
            query={found.query}
            current={at === index}
            onHighlight={() => highlight(at)}
            onChoose={() => choose(choice)}
          />
        ))}
      </div>
    </div>
  );
}

type LineProps = {
  id: string;
  choice: CaretChoice;
  query: string;
  current: boolean;
  onHighlight: () => void;
  onChoose: () => void;
};

function CaretLine({ id, choice, query, current, onHighlight, onChoose }: LineProps) {
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field keeps the focus and handles the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      title={choice.label}
      onPointerMove={onHighlight}
      onClick={onChoose}
      className={clsx(menuLine, current && "bg-hover")}
    >
      {choice.icon}
      <span className="min-w-0 flex-1 py-1">
        <span className="line-clamp-2 wrap-anywhere">
          <MatchedText text={choice.label} query={query} />
        </span>
        {choice.below ? <span className="block truncate text-xs text-ink-3">{choice.below}</span> : null}
      </span>
      {choice.end ? <span className="shrink-0 text-xs text-ink-3">{choice.end}</span> : null}
    </div>
  );
}

"use client";

import { ArrowUp } from "@/components/ui/icons/everyday";
import { ArrowDown } from "@/components/ui/icons/occasional";
import { Columns3 } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { toast } from "@/components/ui/toast-queue";
import { chooseColumnsAction } from "@/lib/saved-views/actions";
import { queueColumns, type QueueColumn } from "@/lib/saved-views/schema";

export type ColumnChoice = {
  columns: readonly QueueColumn[];
  /** The saved view that they are for; null for all that say nothing else. */
  viewId: number | null;
  /** True when they are the reader's own choice, which can be taken back. */
  chosen: boolean;
};

/** Keeps each choice on the server, one after the other; what is shown is always the last one asked for. */
function useChoosing({ columns, viewId }: ColumnChoice) {
  const t = useTranslations("queue");
  const router = useRouter();
  const [asked, setAsked] = useState<readonly QueueColumn[] | null>(null);
  const [pending, startTransition] = useTransition();
  const choose = (next: readonly QueueColumn[] | null) => {
    setAsked(next);
    startTransition(async () => {
      const answer = await chooseColumnsAction({ viewId, columns: next === null ? null : [...next] }).catch(() => null);
      if (!answer?.ok) {
        setAsked(null);
        toast({ message: answer?.error.message ?? t("noAnswer"), danger: true });
      }
      router.refresh();
    });
  };
  return { shown: pending && asked ? asked : columns, choose };
}

const moved = (columns: readonly QueueColumn[], from: number, to: number) => {
  const [column] = columns.slice(from, from + 1);
  return column ? columns.toSpliced(from, 1).toSpliced(to, 0, column) : columns;
};

/** Which columns the queue shows and in which order; kept for the reader. */
export function ColumnChooser(choice: ColumnChoice) {
  const t = useTranslations("queue");
  const { shown, choose } = useChoosing(choice);
  const [said, setSaid] = useState("");
  const move = (column: QueueColumn, to: number) => {
    choose(moved(shown, shown.indexOf(column), to));
    setSaid(t("choosing.moved", { name: t(`columns.${column}`), place: to + 1, count: shown.length }));
  };
  return (
    <Popover
      label={t("choosing.label")}
      align="end"
      className="w-72 p-2"
      trigger={
        <Button size="sm" variant="quiet" icon={<Columns3 size={14} aria-hidden />} className="max-md:hidden">
          {t("choosing.button")}
        </Button>
      }
    >
      <ul aria-label={t("choosing.shown")}>
        {shown.map((column, index) => (
          <ColumnLine
            key={column}
            column={column}
            on
            onToggle={() => {
              choose(shown.filter((one) => one !== column));
            }}
            onUp={index === 0 ? null : () => move(column, index - 1)}
            onDown={index === shown.length - 1 ? null : () => move(column, index + 1)}
          />
        ))}
      </ul>
      <HiddenColumns shown={shown} onShow={(column) => choose([...shown, column])} />
      <ResetLine choice={choice} onReset={() => choose(null)} />
      <p role="status" className="sr-only">
        {said}
      </p>
    </Popover>
  );
}

type HiddenProps = { shown: readonly QueueColumn[]; onShow: (column: QueueColumn) => void };

function HiddenColumns({ shown, onShow }: HiddenProps) {
  const t = useTranslations("queue.choosing");
  const hidden = queueColumns.filter((column) => !shown.includes(column));
  return (
    <ul aria-label={t("hidden")} className="mt-1 border-t border-line pt-1 empty:hidden">
      {hidden.map((column) => (
        <ColumnLine key={column} column={column} onToggle={() => onShow(column)} />
      ))}
    </ul>
  );
}

/** Whose choice it is, and the way back to none. */
function ResetLine({ choice, onReset }: { choice: ColumnChoice; onReset: () => void }) {
  const t = useTranslations("queue.choosing");
  return (
    <div className="mt-1 flex items-center gap-2 border-t border-line px-1 pt-2">
      <p className="min-w-0 flex-1 text-xs text-ink-3">{t(choice.viewId === null ? "all" : "one")}</p>
      <Button size="xs" variant="quiet" onClick={onReset} disabled={!choice.chosen}>
        {t("reset")}
      </Button>
    </div>
  );
}

type LineProps = {
  column: QueueColumn;
  on?: boolean;
  onToggle: () => void;
  onUp?: (() => void) | null;
  onDown?: (() => void) | null;
};

/** One column; a line that moves keeps the focus on what moved it. */
function ColumnLine({ column, on = false, onToggle, onUp = null, onDown = null }: LineProps) {
  const t = useTranslations("queue");
  const name = t(`columns.${column}`);
  const line = useRef<HTMLLIElement>(null);
  const [held, setHeld] = useState<"up" | "down" | null>(null);
  useEffect(() => {
    if (held === null) return;
    const button = line.current?.querySelector<HTMLElement>(`[data-move=${held}]`);
    if (button && document.activeElement !== button) button.focus();
  });
  const mover = (way: "up" | "down", move: (() => void) | null) => (
    <IconButton
      size="xs"
      data-move={way}
      label={t(`choosing.${way}`, { name })}
      icon={way === "up" ? <ArrowUp size={14} aria-hidden /> : <ArrowDown size={14} aria-hidden />}
      aria-disabled={move === null}
      tooltip={false}
      className="aria-disabled:text-ink-disabled"
      onClick={() => {
        setHeld(way);
        move?.();
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null) setHeld(null);
      }}
    />
  );
  return (
    <li ref={line} className="flex min-h-8 items-center rounded-sm px-1 hover:bg-hover">
      <Checkbox checked={on} onChange={onToggle} disabled={column === "title"} className="min-w-0 flex-1">
        {name}
      </Checkbox>
      {on ? (
        <>
          {mover("up", onUp)}
          {mover("down", onDown)}
        </>
      ) : null}
    </li>
  );
}

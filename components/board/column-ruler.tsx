"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { dueState, type DueTone } from "@/components/tickets/due-state";
import type { TicketRow } from "@/lib/tickets/rows";
import type { ColumnStatus } from "./board-state";
import { useTicketWords } from "./ticket-words";

const looks: Record<DueTone, string> = { late: "bg-danger", soon: "bg-warning", calm: "bg-line-strong" };
const ranks: Record<DueTone, number> = { late: 0, soon: 1, calm: 2 };
const mostTicks = 60;

function tones(rows: readonly TicketRow[], now: Date): DueTone[] {
  return rows.map((row) => dueState(row, now)?.tone ?? "calm").sort((a, b) => ranks[a] - ranks[b]);
}

type Props = { rows: readonly TicketRow[]; count: number; status: ColumnStatus; now: Date };

/** One tick per ticket, the pressing ones first: red, amber, grey. */
export function ColumnRuler({ rows, count, status, now }: Props) {
  const t = useTranslations("board.column");
  const words = useTicketWords();
  const shown = Math.min(mostTicks, Math.max(count, rows.length));
  const drawn = status === "resolved" ? [] : tones(rows, now);
  return (
    <div
      role="img"
      aria-label={t("ruler", { status: words.status(status), count })}
      className="mt-0.5 mb-2 flex h-0.75 gap-0.5"
    >
      {Array.from({ length: Math.max(1, shown) }, (_, index) => (
        <i
          key={index}
          className={clsx(
            "flex-1 rounded-[2px]",
            status === "resolved" && shown > 0 ? "bg-status-resolved opacity-55" : looks[drawn[index] ?? "calm"],
            shown === 0 && "opacity-50",
          )}
        />
      ))}
    </div>
  );
}

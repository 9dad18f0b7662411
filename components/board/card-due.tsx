"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { DueGlyph } from "@/components/ui/glyphs/due-glyph";
import type { TicketRow } from "@/lib/tickets/rows";
import { useBoardClock } from "./board-clock";
import { dueState } from "./due-state";
import { useTicketWords } from "./ticket-words";

const looks = { calm: "", soon: "font-medium text-warning-text", late: "font-medium text-danger-text" } as const;
const glyphs = { calm: "text-ink-3", soon: "text-warning", late: "text-danger" } as const;

type Props = { ticket: TicketRow; onWaiting?: (() => void) | undefined };

/** What a card says about time: whom it waits for, when it is due, else since when it is open. */
export function CardDue({ ticket, onWaiting }: Props) {
  const t = useTranslations("board.due");
  const { now, short, ago } = useBoardClock();
  if (ticket.status === "waiting") return <Waits ticket={ticket} onWaiting={onWaiting} />;
  if (!ticket.dueAt) return <span className="truncate">{ago(ticket.createdAt)}</span>;
  const { tone, used, minutesLeft } = dueState(ticket.createdAt, ticket.dueAt, now);
  const text =
    tone === "late"
      ? t("late", { minutes: -minutesLeft })
      : minutesLeft < 60
        ? t("minutes", { minutes: minutesLeft })
        : short(ticket.dueAt);
  return (
    <span className={clsx("inline-flex items-center gap-1.25 whitespace-nowrap", looks[tone])}>
      <DueGlyph used={used} className={clsx("shrink-0", glyphs[tone])} />
      {text}
    </span>
  );
}

/** « Attend Amadou »; pressed, it lets one say whom else. */
function Waits({ ticket, onWaiting }: Props) {
  const t = useTranslations("board");
  const words = useTicketWords();
  const content = (
    <>
      <DueGlyph paused className="shrink-0" />
      <span className="truncate">{words.waits(ticket)}</span>
    </>
  );
  const look = "inline-flex min-w-0 items-center gap-1.25 whitespace-nowrap";
  if (!onWaiting) return <span className={look}>{content}</span>;
  return (
    <button
      type="button"
      data-tip={t("waiting.change")}
      onClick={onWaiting}
      tabIndex={-1}
      className={clsx(look, "relative z-1 -mx-1.5 h-6 rounded-sm px-1.5 hover:bg-hover hover:text-ink")}
    >
      {content}
    </button>
  );
}

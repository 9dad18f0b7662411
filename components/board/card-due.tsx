"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { dueLooks, dueState } from "@/components/tickets/due-state";
import { useLateWords } from "@/components/tickets/use-late-words";
import { DueGlyph } from "@/components/ui/glyphs/due-glyph";
import type { TicketRow } from "@/lib/tickets/rows";
import { useBoardClock } from "./board-clock";
import { useTicketWords } from "./ticket-words";

type Props = { ticket: TicketRow; onWaiting?: (() => void) | undefined; onDue?: (() => void) | undefined };

const pressed = "relative z-1 -mx-1.5 h-6 rounded-sm px-1.5 hover:bg-hover";

/** What a card says about time: whom it waits for, when it is due, else since when it is open. */
export function CardDue({ ticket, onWaiting, onDue }: Props) {
  const t = useTranslations("board.due");
  const late = useLateWords();
  const { now, short, ago } = useBoardClock();
  if (ticket.status === "waiting") return <Waits ticket={ticket} onWaiting={onWaiting} />;
  const state = dueState(ticket, now);
  if (!state) return <span className="truncate">{ago(ticket.createdAt)}</span>;
  const { due, tone, used, minutesLeft } = state;
  const text =
    tone === "late" ? late(-minutesLeft) : minutesLeft < 60 ? t("minutes", { minutes: minutesLeft }) : short(due);
  const look = clsx("inline-flex items-center gap-1.25 whitespace-nowrap", dueLooks[tone].text);
  const content = (
    <>
      <DueGlyph used={used} className={clsx("shrink-0", dueLooks[tone].glyph)} />
      {text}
    </>
  );
  if (!onDue) return <span className={look}>{content}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-tip={t("change")}
      data-tip-kbd="D"
      onClick={onDue}
      className={clsx(look, pressed)}
    >
      {content}
    </button>
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
      className={clsx(look, pressed, "hover:text-ink")}
    >
      {content}
    </button>
  );
}

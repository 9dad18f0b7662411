"use client";

import { ChevronRight } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { TextChange } from "@/components/tickets/text-change";
import { useMoments } from "@/components/tickets/use-moments";
import { Time } from "@/components/ui/time";
import type { TicketEventRow } from "@/lib/tickets/rows";
import { changedText, eventChange, eventWay } from "./event-change";
import { eventSentence, type EventWords } from "./event-sentence";
import { useTicketPage } from "./ticket-context";

type Props = { events: readonly [TicketEventRow, ...TicketEventRow[]] };

const BRIEFS = 4;

function useSpan({ events }: Props): { from: string; to: string; kind: "events" | "eventsAt" | "eventsAcross" } {
  const { time, moment, dayAndTime } = useMoments();
  const first = events[0].at;
  const last = (events.at(-1) ?? events[0]).at;
  const from = moment(first);
  if (from === moment(last)) return { from, to: from, kind: "eventsAt" };
  if (from === time(first)) return { from, to: time(last), kind: "events" };
  const sameDay = dayAndTime(first).replace(time(first), "") === dayAndTime(last).replace(time(last), "");
  return { from, to: sameDay ? time(last) : dayAndTime(last), kind: "eventsAcross" };
}

function useEventWords(): EventWords {
  const { words } = useTicketPage();
  return { ...words.events, at: useMoments().dayAndTime };
}

function useSummary({ events }: Props): string {
  const t = useTranslations("ticketPage.timeline");
  const say = useTranslations("tickets.events");
  const words = useEventWords();
  const { from, to, kind } = useSpan({ events });
  const briefs = events.slice(0, BRIEFS).map((event) => {
    const { key, values } = eventSentence(event, words);
    return say(`${key}.brief`, values);
  });
  const said = briefs.join(", ");
  if (events.length === 1) return t("oneEvent", { time: from, brief: said });
  return t(kind, { count: events.length, from, to, briefs: events.length > BRIEFS ? `${said}…` : said });
}

/** What a property was before, and by which way it was changed where that was no page. */
function EventDetails({ event }: { event: TicketEventRow }) {
  const t = useTranslations("ticketPage.timeline");
  const said = useTranslations("tickets");
  const change = eventChange(event, useEventWords(), { nobody: said("nobody"), noTeam: said("noTeam") });
  const way = eventWay(event.via);
  const parts = [...(change ? [t("change", change)] : []), ...(way ? [t(`via.${way}`)] : [])];
  return parts.length > 0 ? <span className="text-ink-3"> · {parts.join(" · ")}</span> : null;
}

function EventLine({ event }: { event: TicketEventRow }) {
  const say = useTranslations("tickets.events");
  const words = useEventWords();
  const { number } = useTicketPage().ticket;
  const { moment, whole } = useMoments();
  const { key, values } = eventSentence(event, words);
  return (
    <li className="flex gap-2.5">
      <Time dateTime={event.at.toISOString()} title={whole(event.at)} className="shrink-0">
        {moment(event.at)}
      </Time>
      <div className="min-w-0 flex-1">
        <span className="text-ink-2">{say(`${key}.full`, values)}</span>
        <EventDetails event={event} />
        {changedText(event.name) ? (
          <TextChange address={`/api/ui/tickets/${String(number)}/events/${String(event.id)}`} />
        ) : null}
      </div>
    </li>
  );
}

/** What happened between two messages, on one line that opens to one line each. */
export function EventFold({ events }: Props) {
  return (
    <details className="group/fold text-sm text-ink-3 md:pl-11">
      <summary className="flex min-h-6 list-none items-center gap-2 rounded-xs select-none hover:text-ink-2 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight size={14} aria-hidden className="transition-transform duration-fast group-open/fold:rotate-90" />
        <span className="min-w-0 truncate">{useSummary({ events })}</span>
        <span aria-hidden className="h-px min-w-6 flex-1 bg-line" />
      </summary>
      <ol className="grid gap-1.5 py-2 pl-5.5">
        {events.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ol>
    </details>
  );
}

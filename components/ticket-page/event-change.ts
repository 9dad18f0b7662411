import type { TicketEventRow } from "@/lib/tickets/rows";
import type { EventWords } from "./event-sentence";

export type EventChange = { from: string; to: string };
/** What stands where there was nobody, or no team. */
type NobodyWords = { nobody: string; noTeam: string };

type Said = (value: string, side: "from" | "to") => string;

function saying(event: TicketEventRow, words: EventWords, { nobody, noTeam }: NobodyWords): Said | null {
  const named = (kind: string, none: string) => (value: string) =>
    value === "" ? none : (event.names[`${kind}:${value}`] ?? "") || words.unknown;
  switch (event.name) {
    case "ticket.statusChanged":
      return words.status;
    case "ticket.waitingForChanged":
      return (value) => (value === "" ? nobody : words.waitingFor(value));
    case "ticket.priorityChanged":
      return words.priority;
    case "ticket.typeChanged":
      return words.type;
    case "ticket.categoryChanged":
      return named("category", words.unknown);
    case "ticket.teamChanged":
      return named("team", noTeam);
    case "ticket.leadChanged":
      return named("user", nobody);
    default:
      return null;
  }
}

/** What a property was before an event and after it, in words; null where the event's own sentence says it, or there is nothing of it. */
export function eventChange(event: TicketEventRow, words: EventWords, none: NobodyWords): EventChange | null {
  const say = saying(event, words, none);
  if (!say || !("from" in event.data)) return null;
  const text = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");
  return { from: say(text(event.data["from"]), "from"), to: say(text(event.data["to"]), "to") };
}

/** Events that keep a text as it was before and after. */
const TEXT_EVENTS: ReadonlySet<string> = new Set([
  "ticket.titleChanged",
  "ticket.descriptionChanged",
  "ticket.commentEdited",
]);

/** True where what changed is a text, to be shown as a difference. */
export const changedText = (name: string) => TEXT_EVENTS.has(name);

const WAYS = ["api", "console", "mail", "rule", "job"] as const;
export type EventWay = (typeof WAYS)[number];

/** By which way it was done where that was not a page, which goes without saying. */
export const eventWay = (via: string): EventWay | null => WAYS.find((way) => way === via) ?? null;

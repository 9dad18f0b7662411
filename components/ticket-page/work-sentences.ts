import type { TicketEventName } from "@/lib/tickets/events";
import { minutesText } from "@/lib/time-spent/labels";
import type { EventSentence, Reading } from "./event-sentence";

const counted = (key: "checklistTicked" | "checklistUnticked") => (read: Reading) => ({
  key,
  values: { done: read.text("done"), count: read.text("count") },
});

const duration = (read: Reading, field: string) => minutesText(Number(read.text(field)));
const timed = (key: "timeSpent" | "timeRemoved") => (read: Reading) => ({
  key,
  values: { time: duration(read, "minutes") },
});

/** How what is done beside the conversation is told. */
export const workSentences = {
  "ticket.checklistAdded": (read: Reading) => ({
    key: "checklistAdded" as const,
    values: { count: read.text("count") },
  }),
  "ticket.checklistTicked": counted("checklistTicked"),
  "ticket.checklistUnticked": counted("checklistUnticked"),
  "ticket.checklistRenamed": () => ({ key: "checklistRenamed" as const, values: {} }),
  "ticket.checklistMoved": () => ({ key: "checklistMoved" as const, values: {} }),
  "ticket.checklistRemoved": () => ({ key: "checklistRemoved" as const, values: {} }),
  "ticket.timerStarted": () => ({ key: "timerStarted" as const, values: {} }),
  "ticket.timerDropped": () => ({ key: "timerDropped" as const, values: {} }),
  "ticket.timeSpent": timed("timeSpent"),
  "ticket.timeChanged": (read: Reading) => ({
    key: "timeChanged" as const,
    values: { before: duration(read, "minutesBefore"), time: duration(read, "minutes") },
  }),
  "ticket.timeRemoved": timed("timeRemoved"),
  "ticket.rated": (read: Reading) => ({ key: "rated" as const, values: { score: read.text("to") } }),
} satisfies Partial<Record<TicketEventName, (read: Reading) => EventSentence>>;

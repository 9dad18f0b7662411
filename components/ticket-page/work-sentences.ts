import type { TicketEventName } from "@/lib/tickets/events";
import { minutesText } from "@/lib/time-spent/labels";
import type { EventSentence, Reading } from "./event-sentence";

/** Which entry it is about, as long as its words are kept. */
const entry = (read: Reading, field = "name") => {
  const name = read.kept(field);
  return { name, known: name === "" ? "no" : "yes" };
};
const ofEntry = (key: "checklistMoved" | "checklistRemoved") => (read: Reading) => ({ key, values: entry(read) });
const counted = (key: "checklistTicked" | "checklistUnticked") => (read: Reading) => ({
  key,
  values: { ...entry(read), done: read.text("done"), count: read.text("count") },
});

/** So many of the entries that were added are named. */
const NAMED = 3;

/** The first of what was added, a line each. */
function added(read: Reading) {
  const names = read.kept("body").split("\n");
  const name = `${names.slice(0, NAMED).join(", ")}${names.length > NAMED ? "…" : ""}`;
  return { key: "checklistAdded" as const, values: { ...entry(read, "body"), name, count: read.text("count") } };
}

function rated(read: Reading) {
  const [before, score] = [read.text("from"), read.text("to")];
  if (before === "") return { key: "rated" as const, values: { score } };
  return before === score
    ? { key: "ratedMore" as const, values: { score } }
    : { key: "ratedAnew" as const, values: { before, score } };
}

const duration = (read: Reading, field: string) => minutesText(Number(read.text(field)));
const timed = (key: "timeSpent" | "timeRemoved") => (read: Reading) => ({
  key,
  values: { time: duration(read, "minutes") },
});

/** How what is done beside the conversation is told. */
export const workSentences = {
  "ticket.checklistAdded": added,
  "ticket.checklistTicked": counted("checklistTicked"),
  "ticket.checklistUnticked": counted("checklistUnticked"),
  "ticket.checklistRenamed": (read: Reading) => ({
    key: "checklistRenamed" as const,
    values: { ...entry(read, "after"), before: read.kept("before") },
  }),
  "ticket.checklistMoved": ofEntry("checklistMoved"),
  "ticket.checklistRemoved": ofEntry("checklistRemoved"),
  "ticket.timerStarted": () => ({ key: "timerStarted" as const, values: {} }),
  "ticket.timerDropped": () => ({ key: "timerDropped" as const, values: {} }),
  "ticket.timeSpent": timed("timeSpent"),
  "ticket.timeChanged": (read: Reading) => ({
    key: "timeChanged" as const,
    values: { before: duration(read, "minutesBefore"), time: duration(read, "minutes") },
  }),
  "ticket.timeRemoved": timed("timeRemoved"),
  "ticket.rated": rated,
} satisfies Partial<Record<TicketEventName, (read: Reading) => EventSentence>>;

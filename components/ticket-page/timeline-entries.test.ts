import { describe, expect, it } from "vitest";
import type { CommentRow, TicketEventRow } from "@/lib/tickets/rows";
import { foldOlder, timelineEntries, type TimelineEntry } from "./timeline-entries";

const minute = (count: number) => new Date(Date.UTC(2026, 10, 22, 8, count));

const comment = (id: number, at: number): CommentRow => ({
  id,
  kind: "reply",
  body: `message ${String(id)}`,
  author: { id: 1, name: "Léa Fontaine" },
  byStaff: false,
  mine: false,
  createdAt: minute(at),
  editedAt: null,
  origin: null,
  became: null,
  rendered: null,
  deletedAt: null,
  deletedBy: null,
  can: { edit: false, delete: false },
  attachments: [],
});

const event = (id: number, at: number, name = "ticket.priorityChanged"): TicketEventRow => ({
  id,
  name,
  actor: { kind: "user", id: 1, name: "Karim Benali" },
  via: "page",
  at: minute(at),
  data: {},
  names: {},
});

const shape = (entries: readonly TimelineEntry[]) =>
  entries.map((entry) =>
    entry.kind === "message" ? entry.comment.id : entry.events.map(({ id }) => `e${String(id)}`).join("+"),
  );

describe("timelineEntries", () => {
  it("folds the events between two messages into one entry, in order of time", () => {
    const entries = timelineEntries({
      comments: [comment(2, 30), comment(1, 10)],
      events: [event(14, 40), event(11, 1), event(12, 12), event(13, 13)],
    });
    expect(shape(entries)).toEqual(["e11", 1, "e12+e13", 2, "e14"]);
  });

  it("leaves out the events that messages tell themselves", () => {
    const entries = timelineEntries({
      comments: [comment(1, 10)],
      events: [event(10, 0, "ticket.opened"), event(11, 10, "ticket.replied"), event(12, 11, "ticket.noted")],
    });
    expect(shape(entries)).toEqual([1]);
  });

  it("puts a message before the events of its own instant", () => {
    const resolved = event(11, 10, "ticket.statusChanged");
    expect(shape(timelineEntries({ comments: [comment(1, 10)], events: [resolved] }))).toEqual([1, "e11"]);
  });

  it("keeps only the messages when asked", () => {
    const entries = timelineEntries(
      { comments: [comment(1, 10)], events: [event(11, 1), event(12, 20)] },
      "conversation",
    );
    expect(shape(entries)).toEqual([1]);
  });

  it("keeps the key of an entry when events and messages follow", () => {
    const before = timelineEntries({ comments: [], events: [event(11, 1)] });
    const after = timelineEntries({ comments: [comment(1, 10)], events: [event(11, 1), event(12, 2)] });
    expect(after[0]?.key).toBe(before[0]?.key);
  });
});

describe("foldOlder", () => {
  const long = timelineEntries({
    comments: Array.from({ length: 200 }, (_, index) => comment(index + 1, index * 2)),
    events: Array.from({ length: 500 }, (_, index) => event(index + 1, index)),
  });

  it("folds all but the last 20 messages and says how many", () => {
    const { hiddenMessages, shown } = foldOlder(long, false);
    expect(hiddenMessages).toBe(180);
    expect(shown.filter((entry) => entry.kind === "message")).toHaveLength(20);
    expect(shown[0]).toMatchObject({ kind: "message", comment: { id: 181 } });
  });

  it("shows everything once unfolded, and short conversations always", () => {
    expect(foldOlder(long, true)).toEqual({ hiddenMessages: 0, shown: long });
    expect(foldOlder(long.slice(0, 30), false).hiddenMessages).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { usualRank } from "@/lib/tickets/board-rank";
import type { TicketRow } from "@/lib/tickets/rows";
import type { Priority } from "@/lib/tickets/schema";
import {
  boardReducer,
  openBoard,
  type BoardEvent,
  type BoardSnapshot,
  type BoardState,
  type ColumnStatus,
} from "./board-state";
import { lateOf } from "./late-cards";

const countedAt = new Date("2026-11-20T12:00:00Z");

const can = {
  reply: true,
  addNote: true,
  editText: true,
  changeStatus: true,
  assign: true,
  take: true,
  setPriority: true,
  setDue: true,
  place: true,
  classify: true,
  work: true,
  addFollower: true,
  confirm: false,
  reopen: false,
  cancel: false,
};

function card(
  number: number,
  status: TicketRow["status"],
  priority: Priority = "normal",
  more: Partial<TicketRow> = {},
): TicketRow {
  return {
    number,
    title: `Ticket ${String(number)}`,
    status,
    waitingFor: null,
    urgency: "normal",
    category: { id: 1, name: "Postes", icon: "monitor", kind: "hardware" },
    requester: { id: 9, name: "Léa Fontaine" },
    lead: null,
    helpers: [],
    replyCount: 0,
    attachmentCount: 0,
    createdAt: new Date("2026-11-20T08:00:00Z"),
    updatedAt: new Date("2026-11-20T08:00:00Z"),
    dueAt: null,
    resolvedAt: null,
    version: 1,
    unread: false,
    can,
    staff: {
      priority,
      team: null,
      type: "incident",
      source: "page",
      noteCount: 0,
      offered: false,
      leadAwayUntil: null,
      blockedBy: [],
      checklist: { done: 0, count: 0 },
      board: { rank: usualRank(priority, new Date("2026-11-20T08:00:00Z")), placed: false },
      sla: {
        acceptBy: null,
        respondBy: null,
        resolveBy: null,
        byHand: false,
        pausedAt: null,
        nextDueAt: null,
        soonAt: null,
      },
    },
    ...more,
  };
}

function snapshot(cards: readonly TicketRow[], closedCount: number | null = 3): BoardSnapshot {
  const columns = (["new", "in_progress", "waiting", "resolved"] as const).map((status) => {
    const own = cards.filter((row) => row.status === status);
    return { status, cards: own, nextCursor: null, count: own.length, late: 0 };
  });
  return {
    columns,
    countedAt,
    cut: false,
    closedCount,
    lanes: null,
    limits: { new: null, in_progress: null, waiting: null },
  };
}

const after = (state: BoardState, ...events: BoardEvent[]) => events.reduce(boardReducer, state);
const shown = (state: BoardState, status: ColumnStatus) =>
  state.columns[status].places.map(({ number, gone }) => (gone ? `(${String(number)})` : number));
const count = (state: BoardState, status: ColumnStatus) => state.columns[status].count;
const holding = (...numbers: number[]) => new Set(numbers);
const nobody = holding();

const row = (number: number) => card(number, "new");
const me = { id: 3, name: "Karim Benali" };
const opened = () => openBoard(snapshot([card(1, "new"), card(2, "new", "urgent"), card(3, "in_progress")]), me);

describe("opening", () => {
  it("orders open columns by priority, then age, and the resolved one by the newest", () => {
    const resolved = (number: number, at: string) => card(number, "resolved", "normal", { resolvedAt: new Date(at) });
    const state = openBoard(
      snapshot([
        card(5, "new"),
        card(4, "new"),
        card(7, "new", "high"),
        resolved(1, "2026-11-20"),
        resolved(2, "2026-11-21"),
      ]),
      me,
    );
    expect(shown(state, "new")).toEqual([7, 4, 5]);
    expect(shown(state, "resolved")).toEqual([2, 1]);
  });
});

describe("a change", () => {
  it("moves the card at once, with the counts", () => {
    const state = after(opened(), { type: "acted", row: row(2), patch: { status: "in_progress" } });
    expect(shown(state, "new")).toEqual([1]);
    expect(shown(state, "in_progress")).toEqual([2, 3]);
    expect([count(state, "new"), count(state, "in_progress")]).toEqual([1, 2]);
  });

  it("takes the version of the server's answer, and its status where that differs", () => {
    const written = { number: 1, version: 7, status: "waiting" as const, updatedAt: new Date("2026-11-21") };
    const state = after(
      opened(),
      { type: "acted", row: row(1), patch: { status: "in_progress" } },
      { type: "confirmed", written },
    );
    expect(state.tickets.get(1)).toMatchObject({ version: 7, status: "waiting" });
    expect(shown(state, "waiting")).toEqual([1]);
    expect(count(state, "in_progress")).toBe(1);
    expect(state.pending.size).toBe(0);
  });

  it("goes back to its place when refused, exactly as it was", () => {
    const before = opened();
    const state = after(
      before,
      { type: "acted", row: row(1), patch: { status: "closed" } },
      { type: "refused", number: 1 },
    );
    expect(shown(state, "new")).toEqual([2, 1]);
    expect(state.tickets.get(1)).toEqual(before.tickets.get(1));
    expect([count(state, "new"), state.closedCount]).toEqual([2, 3]);
  });

  it("takes the fresh card after a conflict", () => {
    const fresh = card(1, "waiting", "normal", { version: 4 });
    const state = after(
      opened(),
      { type: "acted", row: row(1), patch: { status: "resolved" } },
      { type: "refused", number: 1, fresh },
    );
    expect(shown(state, "new")).toEqual([2]);
    expect(shown(state, "waiting")).toEqual([1]);
    expect(state.tickets.get(1)?.version).toBe(4);
  });

  it("brings back a card that has left the board", () => {
    const closed = card(6, "closed");
    const state = after(opened(), { type: "acted", row: closed, patch: { status: "waiting" } });
    expect(shown(state, "waiting")).toEqual([6]);
    expect([count(state, "waiting"), state.closedCount]).toEqual([1, 2]);
  });

  it("removes a card that is no longer there for the reader", () => {
    const state = after(
      opened(),
      { type: "acted", row: row(1), patch: { status: "resolved" } },
      { type: "refused", number: 1, fresh: null },
    );
    expect(state.tickets.has(1)).toBe(false);
    expect([count(state, "new"), count(state, "resolved")]).toEqual([1, 0]);
  });
});

describe("what is late", () => {
  const due = (at: string) => {
    const { staff } = row(1);
    const nextDueAt = new Date(at);
    return { staff: staff && { ...staff, sla: { ...staff.sla, nextDueAt, soonAt: nextDueAt } } };
  };
  const missed = card(1, "new", "normal", due("2026-11-20T11:00:00Z"));
  const withLate = (late: number, cards = [missed, card(2, "new")]) => {
    const fresh = snapshot(cards);
    return { ...fresh, columns: fresh.columns.map((one) => (one.status === "new" ? { ...one, late } : one)) };
  };
  const late = (state: BoardState, status: ColumnStatus, now = countedAt) =>
    lateOf(
      state.columns[status],
      state.columns[status].places.flatMap(({ number }) => state.tickets.get(number) ?? []),
      now,
    );

  it("is as many as the server counted, on cards that aren't shown too", () => {
    const state = openBoard(withLate(10), me);
    expect(late(state, "new")).toBe(10);
    expect(late(after(state, { type: "refreshed", snapshot: withLate(11), held: nobody }), "new")).toBe(11);
  });

  it("moves with its card, and ends with its deadline or its work", () => {
    const opened = openBoard(withLate(10), me);
    const moved = after(opened, { type: "acted", row: missed, patch: { status: "in_progress" } });
    expect([late(moved, "new"), late(moved, "in_progress")]).toEqual([9, 1]);
    expect(late(after(moved, { type: "refused", number: 1 }), "new")).toBe(10);
    const freed = after(opened, { type: "acted", row: missed, patch: due("2026-11-21T11:00:00Z") });
    expect(late(freed, "new")).toBe(9);
    const resolved = after(opened, { type: "acted", row: missed, patch: { status: "resolved" } });
    expect([late(resolved, "new"), late(resolved, "resolved")]).toEqual([9, 0]);
  });

  it("is raised by a card that becomes late on the screen", () => {
    const soon = card(2, "new", "normal", due("2026-11-20T12:30:00Z"));
    const state = openBoard(withLate(1, [missed, soon]), me);
    expect(late(state, "new", new Date("2026-11-20T12:31:00Z"))).toBe(2);
  });
});

describe("a fresh read", () => {
  it("puts everything in order when nothing is held", () => {
    const fresh = snapshot([
      card(1, "in_progress"),
      card(2, "new", "urgent"),
      card(8, "new", "high"),
      card(3, "in_progress"),
    ]);
    const state = after(opened(), { type: "refreshed", snapshot: fresh, held: nobody });
    expect(shown(state, "new")).toEqual([2, 8]);
    expect(shown(state, "in_progress")).toEqual([1, 3]);
  });

  it("does not take back a change that is on its way", () => {
    const state = after(
      opened(),
      { type: "acted", row: row(1), patch: { status: "in_progress" } },
      {
        type: "refreshed",
        snapshot: snapshot([card(1, "new"), card(2, "new", "urgent"), card(3, "in_progress")]),
        held: nobody,
      },
    );
    expect(shown(state, "in_progress")).toEqual([1, 3]);
    expect(shown(state, "new")).toEqual([2]);
  });

  it("moves nothing above a held card: who left leaves a place, who came stands below", () => {
    const fresh = snapshot([
      card(2, "waiting", "urgent"),
      card(1, "new"),
      card(9, "new", "urgent"),
      card(3, "in_progress"),
    ]);
    const state = after(opened(), { type: "refreshed", snapshot: fresh, held: holding(1) });
    expect(shown(state, "new")).toEqual(["(2)", 1, 9]);
    expect(shown(state, "waiting")).toEqual([2]);
    expect(shown(after(state, { type: "released", held: nobody }), "new")).toEqual([9, 1]);
  });

  it("leaves a held card where it stands when others move it, until it is released", () => {
    const fresh = snapshot([
      card(1, "waiting", "normal", { version: 2 }),
      card(2, "new", "urgent"),
      card(3, "in_progress"),
    ]);
    const state = after(opened(), { type: "refreshed", snapshot: fresh, held: holding(1) });
    expect(shown(state, "new")).toEqual([2, 1]);
    expect(shown(state, "waiting")).toEqual([]);
    expect(state.tickets.get(1)?.version).toBe(2);
    const released = after(state, { type: "released", held: nobody });
    expect(shown(released, "new")).toEqual([2]);
    expect(shown(released, "waiting")).toEqual([1]);
  });

  it("keeps a held card that is no longer on the board until it is released", () => {
    const fresh = snapshot([card(2, "new", "urgent"), card(3, "in_progress")]);
    const state = after(opened(), { type: "refreshed", snapshot: fresh, held: holding(1) });
    expect(shown(state, "new")).toEqual([2, 1]);
    expect(shown(after(state, { type: "refreshed", snapshot: fresh, held: nobody }), "new")).toEqual([2]);
  });

  it("changes nothing that is the same, so that nothing is drawn again", () => {
    const before = opened();
    const state = after(before, {
      type: "refreshed",
      snapshot: snapshot([card(1, "new"), card(2, "new", "urgent"), card(3, "in_progress")]),
      held: nobody,
    });
    expect(state.columns.new).toBe(before.columns.new);
    expect(state.tickets.get(2)).toBe(before.tickets.get(2));
  });
});

describe("more of a column", () => {
  it("stands below what is shown, without doubles", () => {
    const cards = [card(3, "in_progress"), card(11, "in_progress", "low")];
    const state = after(opened(), { type: "continued", status: "in_progress", cards, nextCursor: "next" });
    expect(shown(state, "in_progress")).toEqual([3, 11]);
    expect(state.columns.in_progress.nextCursor).toBe("next");
  });
});

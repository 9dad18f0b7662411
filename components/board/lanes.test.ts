import { describe, expect, it } from "vitest";
import type { BoardLanes, TicketRow } from "@/lib/tickets/rows";
import { boardReducer, openBoard, type BoardState } from "./board-state";
import { cardsOf, cellOf, countKey, slotAfter } from "./lanes";

const me = { id: 3, name: "Karim" };
const zoe = { id: 2, name: "Zoé" };
const aicha = { id: 5, name: "Aïcha" };

/** What lanes look at of a row. */
const card = (number: number, lead: TicketRow["lead"], status: TicketRow["status"] = "new") =>
  ({ number, status, lead, staff: { priority: "normal", board: { rank: number, placed: false } } }) as TicketRow;

function board(cards: readonly TicketRow[], counted: BoardLanes["counted"] = null) {
  const columns = (["new", "in_progress", "waiting", "resolved"] as const).map((status) => {
    const own = cards.filter((row) => row.status === status);
    return { status, cards: own, nextCursor: null, count: own.length, late: 0 };
  });
  const limits = { new: null, in_progress: null, waiting: null };
  return {
    columns,
    countedAt: new Date(0),
    cut: false,
    closedCount: null,
    limits,
    lanes: { by: "lead" as const, counted },
  };
}
const opened = () => openBoard(board([card(1, aicha), card(2, null), card(3, zoe), card(4, aicha)]), me);
const names = ({ lanes }: BoardState) => lanes?.order.map((key) => lanes.names.get(key) ?? "");
const nobody: ReadonlySet<string> = new Set();

describe("lanes", () => {
  it("begin with what nobody has, then the reader's, then the others by name", () => {
    expect(opened().lanes?.order).toEqual(["none", "3", "5", "2"]);
    expect(names(opened())?.slice(1)).toEqual(["Karim", "Aïcha", "Zoé"]);
  });

  it("hold their cards in the column's order, lane by lane, without what is folded", () => {
    expect(cardsOf(opened(), "new", nobody)).toEqual([2, 1, 4, 3]);
    expect(cardsOf(opened(), "new", new Set(["5"]))).toEqual([2, 3]);
    expect(cellOf(opened(), 4)).toMatchObject({ status: "new", numbers: [1, 4] });
  });

  it("change with what is done, and with their counts", () => {
    const counted = [{ key: "5", name: "Aïcha", open: { new: 9, in_progress: 0, waiting: 2 } }];
    const before = openBoard(board([card(1, aicha)], counted), me);
    const after = boardReducer(before, { type: "acted", row: card(1, aicha), patch: { lead: me, status: "waiting" } });
    expect(after.lanes?.counts?.get(countKey("5", "new"))).toBe(8);
    expect(after.lanes?.counts?.get(countKey("3", "waiting"))).toBe(1);
    expect(cellOf(after, 1)).toMatchObject({ status: "waiting", numbers: [1] });
  });

  it("say how many tickets a card is placed among, shown or not", () => {
    const cards = [card(1, aicha), card(2, null)];
    const counted = [{ key: "5", name: "Aïcha", open: { new: 9, in_progress: 0, waiting: 2 } }];
    const goesOn = ({ columns, ...rest }: ReturnType<typeof board>) => ({
      ...rest,
      columns: columns.map((column) => ({ ...column, nextCursor: "next", count: 137 })),
    });
    const whole = openBoard({ ...goesOn(board(cards)), lanes: null }, me);
    expect(cellOf(whole, 1)).toMatchObject({ numbers: [1, 2], count: "137" });
    expect(cellOf(openBoard(goesOn(board(cards, counted)), me), 1)?.count).toBe("9");
    expect(cellOf(openBoard(goesOn(board(cards)), me), 1)?.count).toBe("1+");
    expect(cellOf(opened(), 1)?.count).toBe("2");
  });

  it("leave a held card in its lane, and put new lanes below while it is held", () => {
    const held = new Set([3]);
    const fresh = board([card(1, { id: 9, name: "Abel" }), card(3, aicha)]);
    const after = boardReducer(opened(), { type: "refreshed", snapshot: fresh, held });
    expect(after.columns.new.places.find(({ number }) => number === 3)?.lane).toBe("2");
    expect(after.lanes?.order).toEqual(["none", "3", "5", "2", "9"]);
    const released = boardReducer(after, { type: "released", held: new Set() });
    expect(cellOf(released, 3)?.numbers).toEqual([3]);
    expect(released.columns.new.places.map(({ lane }) => lane)).toEqual(["9", "5"]);
  });
});

it("a step puts a card between the next two, or nowhere at an end", () => {
  const cell = [10, 20, 30];
  expect(slotAfter(cell, 2, "up")).toEqual({ under: 10, over: 20 });
  expect(slotAfter(cell, 0, "down")).toEqual({ under: 20, over: 30 });
  expect(slotAfter(cell, 2, "top")).toEqual({ under: null, over: 10 });
  expect(slotAfter(cell, 1, "down")).toEqual({ under: 30, over: null });
  expect([slotAfter(cell, 0, "up"), slotAfter(cell, 0, "top"), slotAfter(cell, 2, "down")]).toEqual([null, null, null]);
});

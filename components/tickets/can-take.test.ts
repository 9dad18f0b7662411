import { expect, test } from "vitest";
import type { TicketRow } from "@/lib/tickets/rows";
import { mayTake, offersTaking } from "./can-take";

const me = { id: 1, name: "Karim" };
const other = { id: 2, name: "Aïcha" };
const row = (lead: TicketRow["lead"], status: TicketRow["status"], offered = false, take = true) => ({
  lead,
  status,
  staff: { offered } as TicketRow["staff"],
  can: { take } as TicketRow["can"],
});

test.each([
  ["nobody's", row(null, "waiting"), true],
  ["another's", row(other, "new"), false],
  ["another's that is offered", row(other, "in_progress", true), true],
  ["a new one of the reader's", row(me, "new"), true],
  ["one that the reader has in hand", row(me, "in_progress"), false],
  ["the reader's own that is offered while they are away", row(me, "in_progress", true), false],
  ["a resolved one", row(null, "resolved"), false],
  ["one that isn't theirs to take", row(null, "new", false, false), false],
])("%s", (_, ticket, expected) => {
  expect(offersTaking(ticket, me)).toBe(expected);
});

test.each([
  ["nobody's", row(null, "new"), true],
  ["another's", row(other, "in_progress"), true],
  ["another's that is resolved", row(other, "resolved"), true],
  ["a new one that they were dealt", row(me, "new"), true],
  ["one that the reader has in hand", row(me, "in_progress"), false],
  ["a closed one that nobody had, as a merge leaves it", row(null, "closed"), false],
  ["a closed one of another's", row(other, "closed"), false],
  ["one that isn't theirs to take", row(null, "new", false, false), false],
])("may be taken: %s", (_, ticket, expected) => {
  expect(mayTake(ticket, me)).toBe(expected);
});

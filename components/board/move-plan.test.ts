import { expect, it } from "vitest";
import type { TicketRow } from "@/lib/tickets/rows";
import { planMove } from "./move-plan";

const someone = { id: 1, name: "Karim Benali" };
const ticket = (more: object) =>
  ({
    number: 1,
    status: "new",
    lead: null,
    helpers: [],
    can: { take: true, changeStatus: true },
    ...more,
  }) as unknown as TicketRow;

it("takes a new ticket that nobody has when it is put in progress", () => {
  expect(planMove(ticket({}), "in_progress")).toEqual({ kind: "take" });
});

it("only moves one that somebody has, or that the reader can't take", () => {
  const moved = { kind: "status", status: "in_progress" };
  expect(planMove(ticket({ lead: someone }), "in_progress")).toEqual(moved);
  expect(planMove(ticket({ helpers: [someone] }), "in_progress")).toEqual(moved);
  expect(planMove(ticket({ can: { take: false, changeStatus: true } }), "in_progress")).toEqual(moved);
  expect(planMove(ticket({ status: "waiting" }), "in_progress")).toEqual(moved);
});

it("does nothing in its own column and is refused where the reader may not", () => {
  expect(planMove(ticket({}), "new")).toEqual({ kind: "nothing" });
  expect(planMove(ticket({ can: { take: false, changeStatus: false } }), "closed")).toEqual({ kind: "refused" });
});

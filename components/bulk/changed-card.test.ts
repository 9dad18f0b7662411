import { expect, test } from "vitest";
import type { TicketRow } from "@/lib/tickets/rows";
import { changedCard } from "./changed-card";

const [karim, aicha] = [
  { id: 1, name: "Karim Benali" },
  { id: 2, name: "Aïcha Diallo" },
];
const around = {
  me: karim,
  options: { people: [karim, { ...aicha, openCount: 4 }], teams: [{ id: 7, name: "Réseau" }], categories: [] },
};
const ticket = (more: object = {}) =>
  ({
    number: 1,
    status: "new",
    lead: null,
    helpers: [aicha],
    staff: { priority: "normal", team: null },
    can: { take: true, changeStatus: true },
    ...more,
  }) as unknown as TicketRow;

test("a card looks as it will, and stays where nothing changes", () => {
  expect(changedCard(ticket(), { property: "status", status: "waiting" }, around)).toMatchObject({
    status: "waiting",
    waitingFor: { kind: "requester" },
  });
  expect(changedCard(ticket(), { property: "status", status: "new" }, around)).toBeNull();
  const high = { property: "priority", priority: "high" } as const;
  expect(changedCard(ticket(), high, around)).toMatchObject({ staff: { priority: "high", team: null } });
  expect(changedCard(ticket({ staff: { priority: "high" } }), high, around)).toBeNull();
  const team = { property: "team", teamId: 7 } as const;
  expect(changedCard(ticket(), team, around)).toMatchObject({ staff: { team: { name: "Réseau" } } });
  expect(changedCard(ticket(), { property: "team", teamId: null }, around)).toBeNull();
});

test("put in progress, a new one that nobody has is taken, as by a drag", () => {
  const begun = { property: "status", status: "in_progress" } as const;
  expect(changedCard(ticket({ helpers: [] }), begun, around)).toMatchObject({ status: "in_progress", lead: karim });
  expect(changedCard(ticket(), begun, around)).not.toHaveProperty("lead");
});

test("who is put in charge stops helping; taking a new one puts it in progress, giving it doesn't", () => {
  const given = changedCard(ticket(), { property: "lead", leadId: 2 }, around);
  expect(given).toEqual({ lead: aicha, helpers: [] });
  expect(changedCard(ticket(), { property: "lead", leadId: 1 }, around)).toEqual({
    lead: karim,
    helpers: [aicha],
    status: "in_progress",
  });
  expect(changedCard(ticket({ lead: aicha }), { property: "lead", leadId: null }, around)).toMatchObject({
    lead: null,
  });
  expect(changedCard(ticket(), { property: "lead", leadId: null }, around)).toBeNull();
  expect(changedCard(ticket(), { property: "lead", leadId: 99 }, around)).toBeNull();
});

import { afterEach, expect, test } from "vitest";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { asAdmin, asJob, asTechnician } from "../../testing/actors";
import { anAdmin, aTechnician, aTicket } from "../../testing/factories";
import { eventNames, expectExactAccess, lastEvent, refusedUntouched } from "../../testing/ticket-state";
import { closeResolvedJob } from "../jobs";
import { CLOSE_BATCH, closeResolvedTickets } from "./close-resolved-tickets";

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const statusOf = async (id: number) => (await db.ticket.findUniqueOrThrow({ where: { id } })).status;
const clearDue = () => closeResolvedJob.run(asJob());

afterEach(() => setClock());

test("closes what has been resolved for seven days, for no answer, by nobody", async () => {
  const old = await aTicket({ status: "resolved", resolvedAt: daysAgo(7.01) });
  const young = await aTicket({ status: "resolved", resolvedAt: daysAgo(6.99) });
  const open = await aTicket({ status: "waiting", createdAt: daysAgo(30) });
  await clearDue();
  expect(await Promise.all([old, young, open].map(({ id }) => statusOf(id)))).toEqual([
    "closed",
    "resolved",
    "waiting",
  ]);
  expect(await db.ticket.findUnique({ where: { id: old.id } })).toMatchObject({
    closedReason: "no_answer",
    version: 2,
  });
  expect(await lastEvent(old.id)).toMatchObject({
    actorKind: "system",
    actorId: null,
    via: "job",
    data: { from: "resolved", to: "closed" },
  });
  await expectExactAccess(old.id);
});

test("works through more than a batch, and a second run finds nothing to do", async () => {
  await clearDue();
  const tickets = [];
  for (let index = 0; index < CLOSE_BATCH + 2; index += 1)
    tickets.push(await aTicket({ status: "resolved", resolvedAt: daysAgo(8) }));
  expect((await closeResolvedTickets(asJob(), {})).closed).toBe(CLOSE_BATCH);
  await clearDue();
  for (const { id } of tickets) expect(await eventNames(id)).toEqual(["ticket.statusChanged"]);
  expect((await closeResolvedTickets(asJob(), {})).closed).toBe(0);
});

test("two workers at once close each ticket once", async () => {
  await clearDue();
  const tickets = await Promise.all(
    Array.from({ length: 6 }, () => aTicket({ status: "resolved", resolvedAt: daysAgo(9) })),
  );
  await Promise.all([clearDue(), clearDue()]);
  for (const { id } of tickets) expect(await eventNames(id)).toHaveLength(1);
});

test("it is the system's: people may not", async () => {
  const { id } = await aTicket({ status: "resolved", resolvedAt: daysAgo(9) });
  for (const actor of [asAdmin(await anAdmin()), asTechnician(await aTechnician())]) {
    await refusedUntouched(id, () => closeResolvedTickets(actor, {}), "forbidden");
  }
});

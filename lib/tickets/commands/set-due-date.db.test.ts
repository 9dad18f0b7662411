import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { TicketNumber } from "../../platform/ids";
import { getDeadlineReason } from "../../sla/queries/get-deadline-reason";
import { asLearner, asManager, asTechnician } from "../../testing/actors";
import { aPolicy, deadlinesOf, inParis, itIs } from "../../testing/deadlines";
import { aCategory, aLearner, aManager, aTechnician, type Person } from "../../testing/factories";
import { eventNames, lastEvent, refusedUntouched } from "../../testing/ticket-state";
import { getTicket } from "../queries/get-ticket";
import { changeStatus } from "./change-status";
import { openTicket } from "./open-ticket";
import { setDueDate } from "./set-due-date";
import { updateTicket } from "./update-ticket";

let lea: Person, karim: Person;
let number: number;

beforeEach(async () => {
  [lea, karim] = await Promise.all([aLearner(), aTechnician({ name: "Karim Benali" })]);
  const category = await aCategory();
  await aPolicy({ categoryId: category.id, resolveMinutes: 900 });
  itIs("2026-11-23 09:00");
  number = (await openTicket(asLearner(lea), { title: "Écran noir", categoryId: category.id })).number;
});
afterEach(() => setClock());

const counted = () => inParis("2026-11-24 17:30");
const wanted = inParis("2026-12-04 12:00");
const version = async () => (await db.ticket.findUniqueOrThrow({ where: { id: number } })).version;
const set = async (dueAt: Date | null, actor = asTechnician(karim)) =>
  setDueDate(actor, { number, version: await version(), dueAt: dueAt?.toISOString() ?? null });

describe("a date set by hand", () => {
  test("is the ticket's, and says who set it", async () => {
    await set(wanted);
    expect(await deadlinesOf(number)).toMatchObject({ dueAt: wanted, nextDueAt: wanted });
    expect(await lastEvent(number)).toMatchObject({
      name: "ticket.dueChanged",
      audience: "staff",
      data: { from: counted().toISOString(), to: wanted.toISOString() },
    });
    const reason = await getDeadlineReason(asTechnician(karim), TicketNumber.parse(number));
    expect(reason.resolveSetBy).toBe("Karim Benali");
    expect(reason.deadlines).toEqual([{ kind: "resolve", dueAt: wanted, minutes: null, metAt: null }]);
    const learners = await getTicket(asLearner(lea), TicketNumber.parse(number));
    expect(learners).toMatchObject({ dueAt: wanted, staff: null, events: [{ name: "ticket.opened" }] });
  });

  test("is moved neither by a priority nor by a pause", async () => {
    await aPolicy({ priority: "urgent", resolveMinutes: 60 });
    await set(wanted);
    await updateTicket(asTechnician(karim), { number, version: await version(), priority: "urgent" });
    await changeStatus(asTechnician(karim), { number, version: await version(), status: "waiting" });
    expect(await deadlinesOf(number)).toMatchObject({ dueAt: wanted, nextDueAt: null });
    itIs("2026-11-25 09:00");
    await changeStatus(asTechnician(karim), { number, version: await version(), status: "in_progress" });
    expect(await deadlinesOf(number)).toMatchObject({ dueAt: wanted, nextDueAt: wanted });
    expect(await eventNames(number)).not.toContain("ticket.retargeted");
  });

  test("goes back to what the policies count", async () => {
    await set(wanted);
    await set(null);
    expect(await deadlinesOf(number)).toMatchObject({ dueAt: counted(), nextDueAt: counted() });
    expect(await lastEvent(number)).toMatchObject({
      name: "ticket.dueChanged",
      data: { from: wanted.toISOString(), to: null },
    });
    expect((await getDeadlineReason(asTechnician(karim), TicketNumber.parse(number))).resolveSetBy).toBeNull();
  });

  test("makes what was late no longer so, and warns anew", async () => {
    await db.ticketSla.updateMany({
      where: { ticketId: number },
      data: { resolveWarnedAt: counted(), resolveBreachedAt: counted() },
    });
    await set(wanted);
    expect((await deadlinesOf(number)).sla).toMatchObject({ resolveWarnedAt: null, resolveBreachedAt: null });
  });
});

test("is for staff; what is no date of this century, and what is stale, is refused", async () => {
  const dueAt = wanted.toISOString();
  await refusedUntouched(number, () => setDueDate(asLearner(lea), { number, version: 1, dueAt }), "forbidden");
  const karims = asTechnician(karim);
  await refusedUntouched(
    number,
    () => setDueDate(karims, { number, version: 1, dueAt: "1970-01-01T00:00:00Z" }),
    "invalid_input",
  );
  await set(wanted, asManager(await aManager()));
  await refusedUntouched(number, () => setDueDate(karims, { number, version: 1, dueAt: null }), "conflict");
});

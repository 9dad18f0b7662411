import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "../../platform/clock";
import { TicketNumber } from "../../platform/ids";
import { db } from "../../platform/db/client";
import { asLearner, asTechnician } from "../../testing/actors";
import { aPolicy, inParis, itIs } from "../../testing/deadlines";
import { aCategory, aLearner, aTechnician, aTicket, type Person } from "../../testing/factories";
import { refused } from "../../testing/ticket-state";
import { changeStatus } from "../../tickets/commands/change-status";
import { commentOnTicket } from "../../tickets/commands/comment-on-ticket";
import { openTicket } from "../../tickets/commands/open-ticket";
import { getDeadlineReason } from "./get-deadline-reason";

let lea: Person, karim: Person;
let category: { id: number; name: string };

beforeEach(async () => {
  [lea, karim, category] = await Promise.all([aLearner(), aTechnician(), aCategory()]);
});
afterEach(() => setClock());

test("says which policy and calendar made the deadlines, and how long the clocks stood", async () => {
  const policy = await aPolicy({ categoryId: category.id, respondMinutes: 120, resolveMinutes: 900 });
  itIs("2026-11-23 09:00");
  const { number } = await openTicket(asLearner(lea), { title: "Écran noir", categoryId: category.id });
  const answered = itIs("2026-11-23 10:00");
  await commentOnTicket(asTechnician(karim), { number, kind: "reply", body: "Je regarde." });
  const { version } = await db.ticket.findUniqueOrThrow({ where: { id: number } });
  const waits = itIs("2026-11-23 17:00");
  await changeStatus(asTechnician(karim), { number, status: "waiting", version });
  itIs("2026-11-24 09:30");
  expect(await getDeadlineReason(asTechnician(karim), TicketNumber.parse(number))).toEqual({
    deadlines: [
      { kind: "respond", dueAt: inParis("2026-11-23 11:00"), minutes: 120, metAt: answered },
      { kind: "resolve", dueAt: inParis("2026-11-24 17:30"), minutes: 900, metAt: null },
    ],
    policy: {
      name: policy.name,
      criteria: { category: category.name, priority: null, team: null },
      calendar: "Horaires du centre",
      dayMinutes: 450,
    },
    resolveSetBy: null,
    pausedMinutes: 60,
    pausedAt: waits,
  });
});

test("a ticket without a policy has nothing to say; the requester is not told of policies", async () => {
  const { id } = await aTicket({ requesterId: lea.id });
  const number = TicketNumber.parse(id);
  expect(await getDeadlineReason(asTechnician(karim), number)).toEqual({
    deadlines: [],
    policy: null,
    resolveSetBy: null,
    pausedMinutes: 0,
    pausedAt: null,
  });
  await refused(getDeadlineReason(asLearner(lea), number), "forbidden");
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "../platform/clock";
import { db } from "../platform/db/client";
import { asAdmin, asLearner, asTechnician } from "../testing/actors";
import { aCategory, aLearner, anAdmin, aTechnician, aTicket, type Person } from "../testing/factories";
import { deactivateUser } from "../users/commands/deactivate-user";
import { answerOutcome } from "./commands/answer-outcome";
import { applyChanges } from "./commands/apply-changes";
import { commentOnTicket } from "./commands/comment-on-ticket";
import { markTicketRead } from "./commands/mark-ticket-read";
import { openTicket } from "./commands/open-ticket";
import { takeTicket } from "./commands/take-ticket";
import { updateTicket } from "./commands/update-ticket";
import { getTicket } from "./queries/get-ticket";
import type { TicketNumber } from "../platform/ids";

let lea: Person, karim: Person;
let minutes: number;

beforeEach(async () => {
  [lea, karim] = await Promise.all([aLearner(), aTechnician()]);
  const start = Date.now();
  minutes = 0;
  setClock(() => new Date(start + minutes * 60_000));
});
afterEach(() => setClock());

/** What happens next happens a minute after what came before. */
const next = <T>(act: () => Promise<T>) => {
  minutes += 1;
  return act();
};
const reply = (number: number) => commentOnTicket(asLearner(lea), { number, kind: "reply", body: "Alors ?" });
const unreadTo = async (actor: Parameters<typeof getTicket>[0], number: number) =>
  (await getTicket(actor, number as TicketNumber)).unread;
const setPriority = async (number: number, priority: "low" | "high") => {
  const { version } = await db.ticket.findUniqueOrThrow({ where: { id: number } });
  return updateTicket(asTechnician(karim), { number, priority, version });
};
const lower = (number: number) => setPriority(number, "low");
const raise = (number: number) => setPriority(number, "high");

describe("what one does oneself", () => {
  test("leaves unread what was never opened", async () => {
    const { id } = await aTicket({ requesterId: lea.id, leadId: karim.id });
    await next(() => lower(id));
    await next(() => raise(id));
    expect(await unreadTo(asTechnician(karim), id)).toBe(true);
  });

  test("leaves unread what changed since it was read", async () => {
    const { id } = await aTicket({ requesterId: lea.id, leadId: karim.id });
    await markTicketRead(asTechnician(karim), { number: id });
    await next(() => reply(id));
    await next(() => lower(id));
    await next(() => raise(id));
    expect(await unreadTo(asTechnician(karim), id)).toBe(true);
  });

  test("leaves read what was read up to there", async () => {
    const { id } = await aTicket({ requesterId: lea.id, leadId: karim.id });
    await next(() => markTicketRead(asTechnician(karim), { number: id }));
    await next(() => lower(id));
    expect(await unreadTo(asTechnician(karim), id)).toBe(false);
    await next(() => reply(id));
    expect(await unreadTo(asTechnician(karim), id)).toBe(true);
  });

  test("several things at once count as one", async () => {
    const [read, unread] = await Promise.all([
      aTicket({ requesterId: lea.id, leadId: karim.id }),
      aTicket({ requesterId: lea.id, leadId: karim.id }),
    ]);
    await next(() => markTicketRead(asTechnician(karim), { number: read.id }));
    for (const { id: number } of [read, unread])
      await next(() =>
        applyChanges(asTechnician(karim), {
          number,
          also: {
            changes: [
              { property: "priority", priority: "low" },
              { property: "status", status: "in_progress" },
            ],
          },
        }),
      );
    expect([await unreadTo(asTechnician(karim), read.id), await unreadTo(asTechnician(karim), unread.id)]).toEqual([
      false,
      true,
    ]);
  });

  test("takes a ticket that nobody was on without making it unread, until the other side writes", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    await next(() => takeTicket(asTechnician(karim), { number: id }));
    expect(await unreadTo(asTechnician(karim), id)).toBe(false);
    await next(() => reply(id));
    expect(await unreadTo(asTechnician(karim), id)).toBe(true);
  });

  test("has been read by who writes it: a request, a reply, a note", async () => {
    const category = await aCategory();
    const opened = await openTicket(asLearner(lea), { title: "Écran noir", categoryId: category.id });
    expect(await unreadTo(asLearner(lea), opened.number)).toBe(false);
    for (const kind of ["reply", "note"] as const) {
      const { id } = await aTicket({ requesterId: lea.id, leadId: karim.id });
      await next(() => commentOnTicket(asTechnician(karim), { number: id, kind, body: "Je regarde" }));
      expect(await unreadTo(asTechnician(karim), id)).toBe(false);
    }
  });
});

test("what a requester closes unread stays unread to them, and read where they had read it", async () => {
  const [seen, unseen] = await Promise.all([aTicket({ requesterId: lea.id }), aTicket({ requesterId: lea.id })]);
  await next(() => markTicketRead(asLearner(lea), { number: seen.id }));
  for (const { id: number } of [seen, unseen])
    await next(() => answerOutcome(asLearner(lea), { number, move: "cancel" }));
  expect([await unreadTo(asLearner(lea), seen.id), await unreadTo(asLearner(lea), unseen.id)]).toEqual([false, true]);
});

test("who puts somebody out keeps the tickets read that this takes a person off", async () => {
  const nadia = await anAdmin();
  const { id } = await aTicket({ requesterId: lea.id, leadId: karim.id });
  await next(() => markTicketRead(asAdmin(nadia), { number: id }));
  await next(() => deactivateUser(asAdmin(nadia), { id: karim.id, version: 1 }));
  expect(await unreadTo(asAdmin(nadia), id)).toBe(false);
});

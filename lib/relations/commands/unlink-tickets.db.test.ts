import { expect, test } from "vitest";
import { TicketNumber } from "../../platform/ids";
import { asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aManager, aTeam, aTechnician, aTicket } from "../../testing/factories";
import { aLink, countedLinks } from "../../testing/linked";
import { lastEvent, refused, refusedUntouched, ticketState } from "../../testing/ticket-state";
import { getTicket } from "../../tickets/queries/get-ticket";
import { unlinkTickets } from "./unlink-tickets";

test("a link goes from both sides, and a ticket that nothing blocks any more says so", async () => {
  const karim = await aTechnician();
  const [blocked, blocker] = [(await aTicket()).id, (await aTicket()).id];
  await aLink(blocked, "blockedBy", blocker);
  await unlinkTickets(asTechnician(karim), { number: blocker, relation: "blocks", other: blocked });
  for (const [id, other] of [
    [blocked, blocker],
    [blocker, blocked],
  ] as const) {
    const { relations, staff } = await getTicket(asTechnician(karim), TicketNumber.parse(id));
    expect([relations?.links, staff?.blockedBy]).toEqual([[], []]);
    expect(await countedLinks(id)).toMatchObject({ stored: { linkCount: 0, blockedCount: 0 } });
    expect(await lastEvent(id)).toMatchObject({ name: "ticket.unlinked", data: { ticketNumber: other } });
  }
  const before = await ticketState(blocked);
  await unlinkTickets(asTechnician(karim), { number: blocked, relation: "blockedBy", other: blocker });
  expect(await ticketState(blocked)).toEqual(before);
});

test("managers may not, and whose other end one doesn't see is not there", async () => {
  const team = await aTeam();
  const [open, hidden] = [(await aTicket()).id, (await aTicket({ teamId: team.id })).id];
  await aLink(open, "relates", hidden);
  const link = { number: open, relation: "relates" as const, other: hidden };
  await refusedUntouched(open, async () => unlinkTickets(asManager(await aManager()), link), "forbidden");
  await refused(unlinkTickets(asRestricted(await aTechnician()), link), "not_found");
});

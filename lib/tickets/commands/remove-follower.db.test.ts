import { beforeAll, expect, test } from "vitest";
import { TicketNumber } from "../../platform/ids";
import { asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, aManager, aTeam, aTechnician, aTicket, type Person } from "../../testing/factories";
import { expectExactAccess, lastEvent, refused, refusedUntouched, ticketState } from "../../testing/ticket-state";
import { getTicket } from "../queries/get-ticket";
import { removeFollower } from "./remove-follower";

let lea: Person, ines: Person, karim: Person;

beforeAll(async () => {
  [lea, ines, karim] = await Promise.all([aLearner(), aLearner(), aTechnician()]);
});

test("the follower, the requester or staff end it, and the ticket is gone for who followed", async () => {
  for (const actor of [asLearner(ines), asLearner(lea), asTechnician(karim), asManager(await aManager())]) {
    const { id } = await aTicket({ requesterId: lea.id, followerIds: [ines.id] });
    await removeFollower(actor, { number: id, userId: ines.id });
    await refused(getTicket(asLearner(ines), TicketNumber.parse(id)), "not_found");
    expect(await lastEvent(id)).toMatchObject({
      name: "ticket.followerRemoved",
      audience: "staff",
      data: { userId: ines.id },
    });
    await expectExactAccess(id);
  }
});

test("who doesn't follow can't be removed twice, and the requester stays", async () => {
  const { id } = await aTicket({ requesterId: lea.id });
  const before = await ticketState(id);
  for (const userId of [ines.id, lea.id]) await removeFollower(asTechnician(karim), { number: id, userId });
  expect(await ticketState(id)).toEqual(before);
});

test("a follower may not remove another, outsiders find nothing", async () => {
  const [other, team] = await Promise.all([aLearner(), aTeam()]);
  const { id } = await aTicket({ requesterId: lea.id, followerIds: [ines.id, other.id], teamId: team.id });
  await refusedUntouched(id, () => removeFollower(asLearner(ines), { number: id, userId: other.id }), "forbidden");
  for (const actor of [asLearner(await aLearner()), asRestricted(karim)]) {
    await refusedUntouched(id, () => removeFollower(actor, { number: id, userId: ines.id }), "not_found");
  }
});

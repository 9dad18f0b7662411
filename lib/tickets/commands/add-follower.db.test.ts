import { beforeAll, expect, test } from "vitest";
import { TicketNumber } from "../../platform/ids";
import { asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, aManager, aTeam, aTechnician, aTicket, type Person, unique } from "../../testing/factories";
import { expectExactAccess, lastEvent, refused, refusedUntouched, ticketState } from "../../testing/ticket-state";
import { getTicket } from "../queries/get-ticket";
import { addFollower } from "./add-follower";
import { removeFollower } from "./remove-follower";

let lea: Person, ines: Person, karim: Person;

beforeAll(async () => {
  [lea, ines, karim] = await Promise.all([aLearner(), aLearner(), aTechnician()]);
});

test("lets the person with that address read and reply", async () => {
  const { id } = await aTicket({ requesterId: lea.id });
  const number = TicketNumber.parse(id);
  await refused(getTicket(asLearner(ines), number), "not_found");
  await addFollower(asLearner(lea), { number: id, email: ` ${ines.email.toUpperCase()} ` });
  expect(await getTicket(asLearner(ines), number)).toMatchObject({ number: id });
  expect(await lastEvent(id)).toMatchObject({
    name: "ticket.followerAdded",
    audience: "staff",
    data: { userId: ines.id },
  });
  await expectExactAccess(id);
});

test("under its key a repeat lets nobody in again, and another address is a conflict, be it somebody's or not", async () => {
  const { id } = await aTicket({ requesterId: lea.id });
  const keys = [unique("key-"), unique("key-")];
  for (const [nth, email] of [ines.email, `${unique("nobody")}@example.test`].entries()) {
    const options = { idempotencyKey: keys[nth] };
    const first = await addFollower(asLearner(lea), { number: id, email }, options);
    await removeFollower(asLearner(lea), { number: id, userId: ines.id });
    expect(await addFollower(asLearner(lea), { number: id, email }, options)).toEqual(first);
    await refused(addFollower(asLearner(lea), { number: id, email: karim.email }, options), "conflict");
  }
  await refused(getTicket(asLearner(ines), TicketNumber.parse(id)), "not_found");
});

test("tells the requester the same whether the address is somebody's", async () => {
  const { id } = await aTicket({ requesterId: lea.id });
  const number = TicketNumber.parse(id);
  const seen = () => getTicket(asLearner(lea), number);
  const before = await seen();
  const unknown = await addFollower(asLearner(lea), { number: id, email: `${unique("nobody")}@example.test` });
  const somebody = await addFollower(asLearner(lea), { number: id, email: ines.email });
  expect(somebody).toEqual(unknown);
  expect(await seen()).toEqual(before);
});

test("the requester, somebody who follows already, somebody who is out: no event", async () => {
  const gone = await aLearner({ active: false });
  const { id } = await aTicket({ requesterId: lea.id, followerIds: [ines.id] });
  const before = await ticketState(id);
  for (const { email } of [lea, ines, gone]) await addFollower(asManager(await aManager()), { number: id, email });
  expect(await ticketState(id)).toEqual(before);
});

test("a follower may not add others, outsiders find nothing, a bad address is refused", async () => {
  const team = await aTeam();
  const { id } = await aTicket({ requesterId: lea.id, followerIds: [ines.id], teamId: team.id });
  const input = { number: id, email: karim.email };
  await refusedUntouched(id, () => addFollower(asLearner(ines), input), "forbidden");
  for (const actor of [asLearner(await aLearner()), asRestricted(karim)])
    await refusedUntouched(id, () => addFollower(actor, input), "not_found");
  await refusedUntouched(
    id,
    () => addFollower(asTechnician(karim), { number: id, email: "pas une adresse" }),
    "invalid_input",
  );
});

test("staff add whom they found by name, nobody else does, and not both ways at once", async () => {
  const { id } = await aTicket({ requesterId: lea.id });
  const byId = { number: id, userId: ines.id };
  await refusedUntouched(id, () => addFollower(asLearner(lea), byId), "forbidden");
  for (const wrong of [{ number: id }, { ...byId, email: ines.email }])
    await refusedUntouched(id, () => addFollower(asTechnician(karim), wrong), "invalid_input");
  await addFollower(asTechnician(karim), byId);
  expect(await getTicket(asLearner(ines), TicketNumber.parse(id))).toMatchObject({ number: id });
  const gone = await aLearner({ active: false });
  await addFollower(asTechnician(karim), { number: id, userId: gone.id });
  await expectExactAccess(id);
  expect(await lastEvent(id)).toMatchObject({ data: { userId: ines.id } });
});

import { beforeAll, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asTechnician } from "../../testing/actors";
import { aLearner, anAdmin, aTechnician, aTicket, unique, type Person } from "../../testing/factories";
import { verifiedActor } from "../../platform/verified-actor";
import { expectExactAccess, lastEvent, refusedUntouched, ticketState } from "../../testing/ticket-state";
import { movesFrom, requesterMoves, statuses } from "../status";
import { answerOutcome } from "./answer-outcome";

let lea: Person, ines: Person, karim: Person;

beforeAll(async () => {
  [lea, ines, karim] = await Promise.all([aLearner(), aLearner(), aTechnician()]);
});

const AFTER = {
  confirm: { status: "closed", closedReason: "confirmed" },
  reopen: { status: "in_progress", closedReason: null },
  cancel: { status: "closed", closedReason: "cancelled" },
} as const;

test.each(
  requesterMoves.flatMap((move) =>
    statuses.filter((status) => movesFrom(status).includes(move)).map((status) => [move, status] as const),
  ),
)("the requester may %s a %s ticket", async (move, status) => {
  const { id } = await aTicket({ requesterId: lea.id, status });
  expect(await answerOutcome(asLearner(lea), { number: id, move })).toMatchObject({
    status: AFTER[move].status,
    version: 2,
  });
  expect(await db.ticket.findUnique({ where: { id } })).toMatchObject(AFTER[move]);
  expect(await lastEvent(id)).toMatchObject({
    name: "ticket.statusChanged",
    actorId: lea.id,
    data: { from: status, to: AFTER[move].status },
  });
  await expectExactAccess(id);
});

test.each(
  requesterMoves.flatMap((move) =>
    statuses.filter((status) => !movesFrom(status).includes(move)).map((status) => [move, status] as const),
  ),
)("to %s a %s ticket is a conflict or already so", async (move, status) => {
  const { id } = await aTicket({ requesterId: lea.id, status });
  const alreadySo = move === "reopen" && status === "in_progress";
  if (!alreadySo) {
    const asked = { number: id, move };
    const error = await refusedUntouched(id, () => answerOutcome(asLearner(lea), asked), "conflict");
    expect(error).toMatchObject({ params: { move, status }, details: { changed: ["status"], version: 1 } });
    const byApi = verifiedActor({ ...asLearner(lea), via: "api" });
    const program = await refusedUntouched(id, () => answerOutcome(byApi, asked), "conflict");
    expect(program.details).toEqual({ status, version: 1 });
    return;
  }
  const before = await ticketState(id);
  await answerOutcome(asLearner(lea), { number: id, move });
  expect(await ticketState(id)).toEqual(before);
});

test("confirmed twice is confirmed once", async () => {
  const { id } = await aTicket({ requesterId: lea.id, status: "resolved" });
  await answerOutcome(asLearner(lea), { number: id, move: "confirm" });
  const before = await ticketState(id);
  await answerOutcome(asLearner(lea), { number: id, move: "confirm" });
  expect(await ticketState(id)).toEqual(before);
});

test("under its key a repeat changes nothing, whatever happened since", async () => {
  const { id } = await aTicket({ requesterId: lea.id, status: "resolved" });
  const options = { idempotencyKey: unique("key-") };
  await answerOutcome(asLearner(lea), { number: id, move: "confirm" }, options);
  await db.ticket.update({ where: { id }, data: { status: "resolved", closedReason: null } });
  const before = await ticketState(id);
  expect(await answerOutcome(asLearner(lea), { number: id, move: "confirm" }, options)).toMatchObject({
    status: "resolved",
  });
  await refusedUntouched(id, () => answerOutcome(asLearner(lea), { number: id, move: "reopen" }, options), "conflict");
  expect(await ticketState(id)).toEqual(before);
});

test("a technician keeps the learner's rights on their own request", async () => {
  const { id } = await aTicket({ requesterId: karim.id, status: "resolved" });
  expect((await answerOutcome(asTechnician(karim), { number: id, move: "confirm" })).status).toBe("closed");
});

test("it is the requester's alone: followers, technicians and admins may not, outsiders find nothing", async () => {
  const { id } = await aTicket({ requesterId: lea.id, followerIds: [ines.id], status: "resolved" });
  for (const actor of [asLearner(ines), asTechnician(karim), asAdmin(await anAdmin())]) {
    await refusedUntouched(id, () => answerOutcome(actor, { number: id, move: "confirm" }), "forbidden");
  }
  await refusedUntouched(
    id,
    () => answerOutcome(asLearner({ id: 2_000_000_000 }), { number: id, move: "confirm" }),
    "not_found",
  );
});

import { beforeEach, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { TicketNumber } from "../../platform/ids";
import { asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import {
  aCategory,
  aComment,
  aLearner,
  aManager,
  aTeam,
  aTechnician,
  aTicket,
  type Person,
} from "../../testing/factories";
import { countedLinks } from "../../testing/linked";
import { eventNames, expectExactAccess, refused, refusedUntouched } from "../../testing/ticket-state";
import { findTickets } from "../../tickets/queries/find-tickets";
import { getTicket } from "../../tickets/queries/get-ticket";
import { splitComment } from "./split-comment";

let lea: Person, ines: Person, karim: Person, number: number, commentId: number, categoryId: number;
const title = "Le vidéoprojecteur aussi";

beforeEach(async () => {
  [lea, ines, karim] = await Promise.all([aLearner(), aLearner(), aTechnician()]);
  categoryId = (await aCategory({ defaultTeamId: (await aTeam()).id })).id;
  number = (await aTicket({ requesterId: lea.id, followerIds: [ines.id] })).id;
  commentId = (await aComment(number, ines.id, { body: "Le vidéoprojecteur clignote." })).id;
});

const split = () => splitComment(asTechnician(karim), { number, commentId, title, categoryId });
const read = (who: Person, id: number) => getTicket(asLearner(who), TicketNumber.parse(id));

test("the comment becomes a ticket of who wrote it, stays, and says so; both are linked", async () => {
  const { became } = await split();
  const made = await getTicket(asTechnician(karim), TicketNumber.parse(became));
  expect(made).toMatchObject({ title, description: "Le vidéoprojecteur clignote.", requester: { id: ines.id } });
  expect(made.relations?.links).toMatchObject([{ number, relation: "relates" }]);
  expect((await read(ines, number)).comments).toMatchObject([{ id: commentId, became }]);
  // The requester of the first sees what was said, and not what became of it.
  expect((await read(lea, number)).comments).toMatchObject([{ id: commentId, became: null }]);
  await refused(read(lea, became), "not_found");
  expect(await eventNames(number)).toEqual(["ticket.split", "ticket.linked"]);
  expect(await eventNames(became)).toEqual(["ticket.opened", "ticket.linked"]);
  expect((await findTickets(asLearner(ines), { q: title })).map((found) => found.number)).toContain(became);
  for (const id of [number, became]) {
    await expectExactAccess(id);
    const { stored, counted } = await countedLinks(id);
    expect(stored).toEqual(counted);
  }
});

test("a note becomes a ticket of the staff who wrote it: no learner comes to read it", async () => {
  const note = await aComment(number, karim.id, { kind: "note", body: "Entre nous" });
  const { became } = await splitComment(asTechnician(karim), { number, commentId: note.id, title, categoryId });
  expect(await db.ticket.findUnique({ where: { id: became } })).toMatchObject({ requesterId: karim.id });
});

test("once: also when sent many times", async () => {
  const sent = await Promise.allSettled([1, 2, 3, 4].map(() => split()));
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.ticket.count({ where: { requesterId: ines.id } })).toBe(1);
});

test("technicians and admins do, within what they see", async () => {
  const input = { number, commentId, title, categoryId };
  for (const actor of [asLearner(lea), asManager(await aManager())])
    await refusedUntouched(number, () => splitComment(actor, input), "forbidden");
  const hidden = await aTicket({ teamId: (await aTeam()).id });
  const theirs = await aComment(hidden.id, lea.id);
  await refused(splitComment(asRestricted(karim), { ...input, number: hidden.id, commentId: theirs.id }), "not_found");
  await refusedUntouched(
    number,
    () => splitComment(asTechnician(karim), { ...input, commentId: theirs.id }),
    "not_found",
  );
  const gone = await aCategory({ active: false });
  await refusedUntouched(
    number,
    () => splitComment(asTechnician(karim), { ...input, categoryId: gone.id }),
    "invalid_input",
  );
});

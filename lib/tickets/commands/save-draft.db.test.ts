import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { TicketNumber } from "../../platform/ids";
import { asAdmin, asJob, asLearner, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, anAdmin, aTeam, aTechnician, aTicket, unique, type Person } from "../../testing/factories";
import { eventNames, refused } from "../../testing/ticket-state";
import { getDrafts } from "../queries/get-drafts";
import { getTicket } from "../queries/get-ticket";
import { addFollower } from "./add-follower";
import { commentOnTicket } from "./comment-on-ticket";
import { removeFollower } from "./remove-follower";
import { saveDraft } from "./save-draft";
import { sweepDrafts } from "./sweep-drafts";

let lea: Person, ines: Person, karim: Person, aicha: Person, nadia: Person;
beforeAll(async () => {
  [lea, ines, karim, aicha, nadia] = await Promise.all([
    aLearner(),
    aLearner(),
    aTechnician(),
    aTechnician(),
    anAdmin(),
  ]);
});

const aRequest = async () => (await aTicket({ requesterId: lea.id })).id;
const draft = (number: number, body: string, kind: "reply" | "note" = "reply", base: Date | null = null) => ({
  number,
  kind,
  body,
  base: base?.toISOString() ?? null,
});
const kept = async (number: number, person: Person) =>
  (await db.ticketDraft.findMany({ where: { ticketId: number, userId: person.id }, orderBy: { kind: "asc" } })).map(
    ({ kind, body }) => [kind, body],
  );
const draftsOf = (actor: Actor, number: number) => getDrafts(actor, TicketNumber.parse(number));

test("a draft is kept by person, ticket and kind, read back by its writer alone, and nobody's history", async () => {
  const word = unique("brouillon");
  const number = await aRequest();
  const at = await db.ticket.findUniqueOrThrow({ where: { id: number } });
  await saveDraft(asTechnician(karim), draft(number, `${word} réponse`));
  await saveDraft(asTechnician(karim), draft(number, `${word} note`, "note"));
  expect(await draftsOf(asTechnician(karim), number)).toMatchObject({
    reply: { body: `${word} réponse` },
    note: { body: `${word} note` },
  });
  for (const actor of [asTechnician(aicha), asAdmin(nadia), asLearner(lea)]) {
    expect(JSON.stringify(await getTicket(actor, TicketNumber.parse(number)))).not.toContain(word);
    expect(await draftsOf(actor, number)).toEqual({ reply: null, note: null });
  }
  const { drafts } = await getTicket(asTechnician(karim), TicketNumber.parse(number));
  expect(drafts).toEqual({ reply: expect.any(Date) as Date, note: expect.any(Date) as Date });
  expect(await eventNames(number)).toEqual([]);
  expect(await db.ticket.findUniqueOrThrow({ where: { id: number } })).toEqual(at);
});

test("the last one counts, and what another device had kept meanwhile comes back", async () => {
  const number = await aRequest();
  const { savedAt: first } = await saveDraft(asLearner(lea), draft(number, "Du téléphone"));
  const same = await saveDraft(asLearner(lea), draft(number, "Du téléphone, suite", "reply", first));
  expect(same.replaced).toBeNull();
  const other = await saveDraft(asLearner(lea), draft(number, "Du bureau", "reply", null));
  expect(other.replaced).toMatchObject({ body: "Du téléphone, suite" });
  expect(await kept(number, lea)).toEqual([["reply", "Du bureau"]]);
  expect((await saveDraft(asLearner(lea), draft(number, "Du bureau", "reply", null))).replaced).toBeNull();
});

test("an emptied text is forgotten, unless it is another device's", async () => {
  const number = await aRequest();
  const { savedAt } = await saveDraft(asLearner(lea), draft(number, "Du téléphone"));
  const elsewhere = await saveDraft(asLearner(lea), draft(number, " ", "reply", null));
  expect(elsewhere).toMatchObject({ savedAt, replaced: { body: "Du téléphone" } });
  expect(await kept(number, lea)).toHaveLength(1);
  expect(await saveDraft(asLearner(lea), draft(number, "", "reply", savedAt))).toEqual({
    savedAt: null,
    replaced: null,
  });
  expect(await kept(number, lea)).toEqual([]);
});

test("what is sent is no draft any more; another text of the same person is", async () => {
  const number = await aRequest();
  await saveDraft(asTechnician(karim), draft(number, "Bonjour"));
  await saveDraft(asTechnician(karim), draft(number, "Bonjour", "note"));
  await commentOnTicket(asTechnician(karim), { number, kind: "reply", body: "Bonjour" });
  expect(await kept(number, karim)).toEqual([["note", "Bonjour"]]);
  await commentOnTicket(asTechnician(karim), { number, kind: "note", body: "Autre chose" });
  expect(await kept(number, karim)).toEqual([["note", "Bonjour"]]);
});

test("two devices at once fail nothing", async () => {
  const number = await aRequest();
  await Promise.all(
    Array.from({ length: 8 }, (_, index) => saveDraft(asLearner(lea), draft(number, `n° ${String(index)}`))),
  );
  expect(await kept(number, lea)).toHaveLength(1);
});

test("who no longer follows has no draft there, and finds none when let in again", async () => {
  const number = await aRequest();
  await addFollower(asLearner(lea), { number, email: ines.email });
  await saveDraft(asLearner(ines), draft(number, "Moi aussi"));
  await removeFollower(asLearner(lea), { number, userId: ines.id });
  expect(await kept(number, ines)).toEqual([]);
  await refused(saveDraft(asLearner(ines), draft(number, "Encore")), "not_found");
});

test("who loses the ticket finds neither it nor the draft", async () => {
  const [team, other] = [await aTeam(), await aTeam()];
  const { id } = await aTicket({ requesterId: lea.id, teamId: team.id });
  await saveDraft(asRestricted(karim, [team.id]), draft(id, "À moi"));
  await refused(draftsOf(asRestricted(karim, [other.id]), id), "not_found");
});

test("who was staff finds no note that they had begun", async () => {
  const number = await aRequest();
  await saveDraft(asTechnician(karim), draft(number, "Entre nous", "note"));
  await db.follower.create({ data: { ticketId: number, userId: karim.id } });
  await db.ticketAccess.create({
    data: {
      ticketId: number,
      userId: karim.id,
      participant: true,
      open: true,
      updatedAt: new Date(),
      publicUpdatedAt: new Date(),
    },
  });
  expect(await draftsOf(asLearner(karim), number)).toEqual({ reply: null, note: null });
});

test("after 90 days it is swept, not before", async () => {
  const number = await aRequest();
  const place = { ticketId: number, kind: "reply" as const, body: "Vieux" };
  const day = 24 * 60 * 60_000;
  await db.ticketDraft.create({ data: { ...place, userId: lea.id, savedAt: new Date(Date.now() - 91 * day) } });
  await db.ticketDraft.create({ data: { ...place, userId: karim.id, savedAt: new Date(Date.now() - 89 * day) } });
  await sweepDrafts(asJob(), {});
  expect(await db.ticketDraft.findMany({ where: { ticketId: number }, select: { userId: true } })).toEqual([
    { userId: karim.id },
  ]);
});

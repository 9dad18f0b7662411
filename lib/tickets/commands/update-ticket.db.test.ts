import { beforeAll, describe, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import {
  aCategory,
  aLearner,
  aManager,
  anAdmin,
  aTeam,
  aTechnician,
  aTicket,
  type Person,
} from "../../testing/factories";
import { eventNames, expectExactAccess, lastEvent, refusedUntouched, ticketState } from "../../testing/ticket-state";
import { commentOnTicket } from "./comment-on-ticket";
import { updateTicket } from "./update-ticket";

let lea: Person, karim: Person, philippe: Person, nadia: Person;

beforeAll(async () => {
  [lea, karim, philippe, nadia] = await Promise.all([aLearner(), aTechnician(), aManager(), anAdmin()]);
});

const row = (id: number) => db.ticket.findUniqueOrThrow({ where: { id } });

test("changes every field at once, with one event for each fact and the words before and after", async () => {
  const [category, team] = await Promise.all([aCategory(), aTeam()]);
  const { id } = await aTicket({ title: "Souris perdue", description: "Avant" });
  const fields = {
    title: "Clavier perdu",
    description: "Après",
    priority: "urgent",
    categoryId: category.id,
    teamId: team.id,
    type: "request",
  } as const;
  expect(await updateTicket(asTechnician(karim), { number: id, version: 1, ...fields })).toMatchObject({ version: 2 });
  expect(await row(id)).toMatchObject({ ...fields, version: 2, publicVersion: 2 });
  const names = ["title", "description", "priority", "category", "team", "type"].map(
    (field) => `ticket.${field}Changed`,
  );
  expect(new Set(await eventNames(id))).toEqual(new Set(names));
  const texts = await db.eventText.findMany({
    where: { event: { subjectType: "ticket", subjectId: id, name: "ticket.titleChanged" } },
    orderBy: { field: "asc" },
  });
  expect(texts.map(({ field, text }) => [field, text])).toEqual([
    ["after", "Clavier perdu"],
    ["before", "Souris perdue"],
  ]);
  await expectExactAccess(id);
});

test("the words a ticket is found by follow its title", async () => {
  const { id } = await aTicket({ title: "Écran noir" });
  await updateTicket(asTechnician(karim), { number: id, version: 1, title: "Écran bleu" });
  const terms = await db.ticketSearchTerm.findMany({ where: { ticketId: id, place: 5 }, orderBy: { term: "asc" } });
  expect(terms.map(({ term }) => term).filter((term) => !term.endsWith("*"))).toEqual(["bleu", "ecran"]);
});

test("a category's default team is not put on by changing the category", async () => {
  const [team, other] = await Promise.all([aTeam(), aTeam()]);
  const category = await aCategory({ defaultTeamId: other.id });
  const { id } = await aTicket({ teamId: team.id });
  await updateTicket(asTechnician(karim), { number: id, version: 1, categoryId: category.id });
  expect((await row(id)).teamId).toBe(team.id);
});

test("what staff keep to themselves moves nothing that learners see", async () => {
  const team = await aTeam();
  const { id } = await aTicket({ requesterId: lea.id });
  const before = await row(id);
  await updateTicket(asTechnician(karim), {
    number: id,
    version: 1,
    priority: "low",
    teamId: team.id,
    type: "maintenance",
  });
  const after = await row(id);
  expect(after).toMatchObject({ version: 2, publicVersion: 1 });
  expect(after.publicUpdatedAt).toEqual(before.publicUpdatedAt);
});

describe("learners", () => {
  test("edit the text of their new ticket by their own version, which staff's changes don't make stale", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    await updateTicket(asTechnician(karim), { number: id, version: 1, priority: "low" });
    await commentOnTicket(asTechnician(karim), { number: id, kind: "note", body: "x" });
    expect(await updateTicket(asLearner(lea), { number: id, version: 1, title: "Autre titre" })).toMatchObject({
      version: 2,
    });
    expect(await row(id)).toMatchObject({ title: "Autre titre", version: 3, publicVersion: 2 });
  });

  test("are told of what they may see when their version is stale, and of nothing else", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    await updateTicket(asTechnician(karim), { number: id, version: 1, title: "Titre clair", priority: "low" });
    const error = await refusedUntouched(
      id,
      () => updateTicket(asLearner(lea), { number: id, version: 1, title: "Le mien" }),
      "conflict",
    );
    expect(error.details).toEqual({ changed: ["title"], version: 2 });
  });

  test("may not once it is taken, nor set what is staff's", async () => {
    const fields = [
      { priority: "urgent" as const },
      { teamId: null },
      { type: "request" as const },
      { categoryId: (await aCategory()).id },
    ];
    const { id } = await aTicket({ requesterId: lea.id });
    for (const field of fields)
      await refusedUntouched(
        id,
        () => updateTicket(asLearner(lea), { number: id, version: 1, title: "x", ...field }),
        "forbidden",
      );
    const taken = await aTicket({ requesterId: lea.id, status: "in_progress" });
    await refusedUntouched(
      taken.id,
      () => updateTicket(asLearner(lea), { number: taken.id, version: 1, title: "x" }),
      "forbidden",
    );
  });
});

test("managers set the priority and nothing else", async () => {
  const { id } = await aTicket();
  expect(await updateTicket(asManager(philippe), { number: id, version: 1, priority: "high" })).toMatchObject({
    version: 2,
  });
  for (const field of [{ title: "x" }, { type: "request" as const }, { teamId: null }]) {
    await refusedUntouched(
      id,
      () => updateTicket(asManager(philippe), { number: id, version: 2, priority: "low", ...field }),
      "forbidden",
    );
  }
});

test("outsiders find nothing", async () => {
  const team = await aTeam();
  const { id } = await aTicket({ requesterId: lea.id, teamId: team.id });
  for (const actor of [asRestricted(karim), asLearner(await aLearner())]) {
    await refusedUntouched(id, () => updateTicket(actor, { number: id, version: 1, title: "x" }), "not_found");
  }
});

test("a team or category that is gone or unknown is refused by its field", async () => {
  const [team, category] = await Promise.all([aTeam({ active: false }), aCategory({ active: false })]);
  const { id } = await aTicket();
  for (const fields of [{ teamId: team.id }, { categoryId: category.id }, { teamId: 2_000_000_000 }]) {
    const error = await refusedUntouched(
      id,
      () => updateTicket(asAdmin(nadia), { number: id, version: 1, ...fields }),
      "invalid_input",
    );
    expect(error.issues?.map(({ path }) => path[0])).toEqual(Object.keys(fields));
  }
});

test("the values it has already are no event, and no version is asked for", async () => {
  const { id, title } = await aTicket();
  const before = await ticketState(id);
  await updateTicket(asTechnician(karim), { number: id, version: 1, title });
  expect(await ticketState(id)).toEqual(before);
});

test("of 5 who edit the same version at once, 4 are told and nothing is lost", async () => {
  const { id } = await aTicket();
  const edits = Array.from({ length: 5 }, (_, index) =>
    updateTicket(asTechnician(karim), { number: id, version: 1, title: `Titre ${String(index)}` }),
  );
  const outcomes = await Promise.allSettled(edits);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await lastEvent(id)).seq).toBe(1);
});

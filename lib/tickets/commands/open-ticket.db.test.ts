import { beforeAll, describe, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asAnonymous, asLearner, asManager, asTechnician } from "../../testing/actors";
import { aCategory, aLearner, anAdmin, aTeam, aTechnician, type Person, unique } from "../../testing/factories";
import { expectExactAccess, lastEvent, refused } from "../../testing/ticket-state";
import { openTicket } from "./open-ticket";

let lea: Person, karim: Person, category: { id: number };

beforeAll(async () => {
  [lea, karim, category] = await Promise.all([aLearner(), aTechnician(), aCategory()]);
});

const input = (more: object = {}) => ({ title: "Écran noir au poste 4", categoryId: category.id, ...more });
const row = (id: number) => db.ticket.findUniqueOrThrow({ where: { id } });

describe("a learner's request", () => {
  test("needs a title and a category; the priority starts as the urgency, the team is the category's", async () => {
    const team = await aTeam();
    const { id } = await aCategory({ defaultTeamId: team.id });
    const { number } = await openTicket(asLearner(lea), { title: "  Écran noir  ", categoryId: id, urgency: "high" });
    expect(await row(number)).toMatchObject({
      title: "Écran noir",
      description: "",
      urgency: "high",
      priority: "high",
      status: "new",
      open: true,
      teamId: team.id,
      requesterId: lea.id,
      source: "page",
      version: 1,
    });
    const event = await lastEvent(number);
    expect(event).toMatchObject({
      name: "ticket.opened",
      audience: "public",
      actorId: lea.id,
      data: { requesterId: lea.id },
    });
    expect(event.texts.map(({ field }) => field).sort()).toEqual(["description", "title"]);
    const found = await db.ticketSearchText.findUniqueOrThrow({ where: { ticketId: number } });
    expect(found.title).toBe(" ecran noir ");
    await expectExactAccess(number);
  });

  test("keeps what was typed exactly, to 10,000 lines and in any script", async () => {
    const description = `مرحبا 👩🏽‍🔧\n${"ligne\n".repeat(10_000)}  fin  `;
    const { number } = await openTicket(asLearner(lea), input({ description: description.replaceAll("\n", "\r\n") }));
    expect((await row(number)).description).toBe(description);
  });

  test("is refused for another, even in one's own name, and writes nobody", async () => {
    const people = await db.user.count();
    const attempts = [{ userId: karim.id }, { userId: lea.id }, { contact: { name: "Accueil" } }];
    for (const onBehalfOf of attempts) await refused(openTicket(asLearner(lea), input({ onBehalfOf })), "forbidden");
    expect(await db.user.count()).toBe(people);
  });
});

describe("staff open for others", () => {
  test("a person who has an account, as phoned or at the desk", async () => {
    const { number } = await openTicket(asManager(karim), input({ onBehalfOf: { userId: lea.id }, source: "phone" }));
    expect(await row(number)).toMatchObject({ requesterId: lea.id, source: "phone" });
    expect(await lastEvent(number)).toMatchObject({ actorId: karim.id });
    await expectExactAccess(number);
  });

  test("a contact, who is made with the ticket", async () => {
    const { number } = await openTicket(
      asTechnician(karim),
      input({ onBehalfOf: { contact: { name: "M. Petit", details: "06 00" } } }),
    );
    const { requesterId } = await row(number);
    expect(await db.user.findUnique({ where: { id: requesterId } })).toMatchObject({
      name: "M. Petit",
      contact: true,
      email: null,
      contactDetails: "06 00",
    });
  });

  test("somebody who is out or unknown is refused by the field", async () => {
    const gone = await aLearner({ active: false });
    for (const userId of [gone.id, 2_000_000_000]) {
      const error = await refused(
        openTicket(asAdmin(await anAdmin()), input({ onBehalfOf: { userId } })),
        "invalid_input",
      );
      expect(error.issues?.[0]?.path).toEqual(["onBehalfOf"]);
    }
  });
});

test.each([
  [{ title: "" }, "title"],
  [{ title: " \n " }, "title"],
  [{ title: "x".repeat(151) }, "title"],
  [{ title: "a\0b" }, "title"],
  [{ title: "\ud800" }, "title"],
  [{ description: "x".repeat(100_001) }, "description"],
  [{ categoryId: "1 OR 1=1" }, "categoryId"],
  [{ categoryId: { gt: 0 } }, "categoryId"],
  [{ categoryId: 2_000_000_000 }, "categoryId"],
  [{ urgency: "urgent" }, "urgency"],
])("refuses %j by its field, and writes nothing", async (wrong, field) => {
  const before = await db.ticket.count();
  const error = await refused(openTicket(asLearner(lea), { ...input(), ...wrong } as never), "invalid_input");
  expect(error.issues?.[0]?.path[0]).toBe(field);
  expect(await db.ticket.count()).toBe(before);
});

test("a category that is no longer active can't be chosen; nobody opens without signing in", async () => {
  const old = await aCategory({ active: false });
  await refused(openTicket(asLearner(lea), input({ categoryId: old.id })), "invalid_input");
  await refused(openTicket(asAnonymous(), input()), "forbidden");
});

describe("under an idempotency key", () => {
  test("the same form sent 20 times at once makes one ticket", async () => {
    const options = { idempotencyKey: unique("form-") };
    const title = unique("Vingt fois ");
    const results = await Promise.all(
      Array.from({ length: 20 }, () => openTicket(asLearner(lea), input({ title }), options)),
    );
    expect(new Set(results.map(({ number }) => number)).size).toBe(1);
    expect(await db.ticket.count({ where: { title } })).toBe(1);
  });

  test("another input is a conflict, another person's same key is their own", async () => {
    const options = { idempotencyKey: unique("form-") };
    const { number } = await openTicket(asLearner(lea), input(), options);
    await refused(openTicket(asLearner(lea), input({ title: "Autre" }), options), "conflict");
    const other = await openTicket(asLearner(await aLearner()), input(), options);
    expect(other.number).not.toBe(number);
  });

  test("a failure leaves no key, so that the corrected form passes", async () => {
    const options = { idempotencyKey: unique("form-") };
    await refused(openTicket(asLearner(lea), input({ categoryId: 2_000_000_000 }), options), "invalid_input");
    expect(await openTicket(asLearner(lea), input(), options)).toMatchObject({ number: expect.any(Number) as number });
  });

  test("a repeat after the right was lost finds nothing", async () => {
    const options = { idempotencyKey: unique("form-") };
    const asked = { ...input(), onBehalfOf: { userId: lea.id } };
    const { number } = await openTicket(asTechnician(karim), asked, options);
    const team = await aTeam();
    await db.ticket.update({ where: { id: number }, data: { teamId: team.id } });
    const restricted = asTechnician(karim, { restrictedToTeams: true });
    await refused(openTicket(restricted, asked, options), "not_found");
  });

  test("a malformed key is refused", async () => {
    for (const idempotencyKey of ["", "court", "é".repeat(10), "x".repeat(101)]) {
      await refused(openTicket(asLearner(lea), input(), { idempotencyKey }), "invalid_input");
    }
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { TicketNumber } from "../../platform/ids";
import { asAdmin, asLearner, asPerson, asTechnician } from "../../testing/actors";
import {
  aComment,
  aContact,
  aLearner,
  aManager,
  anAdmin,
  aTeam,
  aTechnician,
  aTicket,
  type Person,
} from "../../testing/factories";
import { freshDatabase } from "../../testing/fresh-database";
import { addFollower } from "../../tickets/commands/add-follower";
import { readerWheres, visibleTickets } from "../../tickets/scope";
import { reasonsOf } from "../reader-reasons";
import { findReaders } from "./find-readers";
import { listReaders } from "./list-readers";

let lea: Person, ines: Person, nadia: Person, teams: [number, number];

/** A centre with everybody who could matter: in and out, demoted, of this team and that. */
beforeAll(async () => {
  await freshDatabase();
  teams = [(await aTeam()).id, (await aTeam()).id];
  [lea, ines, nadia] = [await aLearner(), await aLearner({ name: "Inès M" }), await anAdmin()];
  for (const teamIds of [[], [teams[0]], [teams[1]], teams])
    for (const active of [true, false]) await aTechnician({ teamIds, active });
  for (const active of [true, false]) {
    await aManager({ active });
    await anAdmin({ active });
    await aLearner({ active, teamIds: [teams[0]] });
  }
  await aContact();
}, 60_000);

async function whoseScopeFinds(id: number, restricts: boolean): Promise<number[]> {
  const people = await db.user.findMany({ where: { active: true, contact: false }, include: { teams: true } });
  const seeing = await Promise.all(
    people.map(async (person) => {
      const restrictedToTeams = restricts && person.role === "technician";
      const actor = asPerson(person, { restrictedToTeams, teamIds: person.teams.map(({ teamId }) => teamId) });
      const found = await db.ticket.findFirst({
        where: { AND: [{ id }, visibleTickets(actor)] },
        select: { id: true },
      });
      return found ? [person.id] : [];
    }),
  );
  return seeing.flat().sort((a, b) => a - b);
}

async function whomReasonsName(id: number, restricts: boolean): Promise<number[]> {
  const ticket = await db.ticket.findUniqueOrThrow({ where: { id }, include: { followers: true, assignments: true } });
  const { requesterId, teamId, leadId } = ticket;
  const helperIds = ticket.assignments.filter(({ lead }) => !lead).map(({ userId }) => userId);
  const followerIds = ticket.followers.map(({ userId }) => userId);
  const wheres = readerWheres({ requesterId, teamId, leadId, helperIds, followerIds }, restricts);
  const found = await Promise.all(
    Object.values(wheres).map((where) => db.user.findMany({ where, select: { id: true } })),
  );
  return [...new Set(found.flat().map((person) => person.id))].sort((a, b) => a - b);
}

describe("the people whom the reasons name are exactly those whose scope finds the ticket", () => {
  test.each([true, false])("where technicians are restricted: %s", async (restricts) => {
    const everybody = (await db.user.findMany({ where: { contact: false } })).map(({ id }) => id);
    const contact = await db.user.findFirstOrThrow({ where: { contact: true } });
    const pick = (nth: number) => everybody[nth % everybody.length] ?? 0;
    for (let nth = 0; nth < everybody.length; nth += 1) {
      const { id } = await aTicket({
        requesterId: nth % 5 === 0 ? contact.id : pick(nth),
        followerIds: [pick(nth + 1)],
        helperIds: [pick(nth + 3)],
        ...(nth % 3 === 0 ? {} : { leadId: pick(nth + 2) }),
        teamId: [null, ...teams][nth % 3] ?? null,
      });
      expect(await whomReasonsName(id, restricts), `ticket ${String(nth)}`).toEqual(
        await whoseScopeFinds(id, restricts),
      );
    }
  });
});

test("the reasons told of each person are those that found them", async () => {
  for (const restricts of [true, false])
    for (const teamId of [null, teams[0]]) {
      const facts = {
        requesterId: nadia.id,
        teamId,
        leadId: nadia.id,
        helperIds: [lea.id, nadia.id],
        followerIds: [ines.id, lea.id],
      };
      const people = await db.user.findMany({ where: { active: true, contact: false }, include: { teams: true } });
      const found = new Map<number, string[]>();
      for (const [reason, where] of Object.entries(readerWheres(facts, restricts)))
        for (const { id } of await db.user.findMany({ where })) found.set(id, [...(found.get(id) ?? []), reason]);
      for (const one of people) expect(reasonsOf(one, facts, restricts)).toEqual(found.get(one.id) ?? []);
    }
});

describe("staff", () => {
  test("are told by name who is on it with every reason, and of the others how many", async () => {
    const karim = await aTechnician({ name: "Karim T" });
    const { id } = await aTicket({ requesterId: lea.id, followerIds: [ines.id], leadId: karim.id });
    const technicians = await db.user.count({ where: { role: "technician", active: true } });
    expect(await listReaders(asTechnician(karim), TicketNumber.parse(id))).toEqual({
      people: [
        { id: lea.id, name: lea.name, reasons: ["requester"] },
        { id: ines.id, name: ines.name, reasons: ["follower"] },
        { id: karim.id, name: "Karim T", reasons: ["lead", "technicians"] },
      ],
      groups: [
        { group: "technicians", count: technicians },
        { group: "managers", count: 1 },
        { group: "admins", count: 2 },
      ],
    });
  });

  test("read each group by name, page after page, and find anybody by a word of theirs", async () => {
    const aïcha = await aTechnician({ name: "Aïcha d’Été" });
    const { id } = await aTicket({ requesterId: lea.id, followerIds: [aïcha.id] });
    const number = TicketNumber.parse(id);
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const asked = { number, group: "technicians", q: "", page: { limit: 2, cursor } } as const;
      const page: Awaited<ReturnType<typeof findReaders>> = await findReaders(asAdmin(nadia), asked);
      names.push(...page.items.map((person) => person.name));
      cursor = page.nextCursor;
    } while (cursor);
    const technicians = await db.user.findMany({
      where: { role: "technician", active: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    expect(names).toEqual(technicians.map((person) => person.name));
    const find = (q: string) =>
      findReaders(asAdmin(nadia), { number, group: null, q, page: { limit: 9, cursor: null } });
    expect((await find("aicha ete")).items).toEqual([
      { id: aïcha.id, name: aïcha.name, reasons: ["follower", "technicians"] },
    ]);
    expect((await find(lea.name)).items).toContainEqual({ id: lea.id, name: lea.name, reasons: ["requester"] });
    expect((await find(ines.name)).items).toEqual([]);
    expect((await find("%")).items).toEqual([]);
  });
});

describe("a requester", () => {
  const followers = async (id: number) =>
    (await listReaders(asLearner(lea), TicketNumber.parse(id))).people
      .filter((person) => person.reasons.includes("follower"))
      .map((person) => person.id);

  test("is told who handles it, and of the rest of the staff neither a name nor a number", async () => {
    const [karim, helper] = [await aTechnician({ name: "Karim Chef" }), await aTechnician({ name: "Yann Aide" })];
    const { id } = await aTicket({ requesterId: lea.id, leadId: karim.id, helperIds: [helper.id] });
    const number = TicketNumber.parse(id);
    expect(await listReaders(asLearner(lea), number)).toEqual({
      people: [
        { id: lea.id, name: lea.name, reasons: ["requester"] },
        { id: karim.id, name: karim.name, reasons: ["lead"] },
        { id: helper.id, name: helper.name, reasons: ["helper"] },
      ],
      groups: [],
    });
    const asked = { number, group: null, q: "", page: { limit: 9, cursor: null } };
    await expect(findReaders(asLearner(lea), asked)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is told whom staff let in", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    await addFollower(asAdmin(nadia), { number: id, email: ines.email });
    expect(await followers(id)).toEqual([ines.id]);
  });

  test("doesn't learn from the list whether an address belongs to somebody, before that person writes", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    const before = await listReaders(asLearner(lea), TicketNumber.parse(id));
    await addFollower(asLearner(lea), { number: id, email: ines.email });
    expect(await listReaders(asLearner(lea), TicketNumber.parse(id))).toEqual(before);
    await aComment(id, ines.id);
    expect(await followers(id)).toEqual([ines.id]);
  });
});

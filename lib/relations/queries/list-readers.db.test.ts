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
import { visibleTickets } from "../../tickets/scope";
import { readerWheres } from "../reader-wheres";
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

test("staff are told by name who is on it, and of the others how many", async () => {
  const karim = await aTechnician({ name: "Karim T" });
  const { id } = await aTicket({ requesterId: lea.id, followerIds: [ines.id], leadId: karim.id });
  const groups = await listReaders(asTechnician(karim), TicketNumber.parse(id));
  const technicians = await db.user.count({ where: { role: "technician", active: true } });
  expect(groups).toMatchObject([
    { reason: "requester", people: [{ id: lea.id }] },
    { reason: "follower", people: [{ id: ines.id }] },
    { reason: "lead", people: [{ id: karim.id }] },
    { reason: "technicians", people: [], count: technicians },
    { reason: "managers", count: 1 },
    { reason: "admins", count: 2 },
  ]);
});

describe("a requester", () => {
  const followers = async (id: number) =>
    (await listReaders(asLearner(lea), TicketNumber.parse(id)))
      .filter(({ reason }) => reason === "follower")
      .flatMap(({ people }) => people.map((person) => person.id));

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

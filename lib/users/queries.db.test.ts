import { beforeAll, describe, expect, it } from "vitest";
import { db } from "../platform/db/client";
import type { UserId } from "../platform/ids";
import { asAdmin, asAnonymous, asLearner, asManager, asTechnician } from "../testing/actors";
import { aContact, aLearner, aManager, anAdmin, aTeam, aTechnician, unique } from "../testing/factories";
import { createUser } from "./commands/create-user";
import { findPeople, getUser, listStaff, listUsers, countUsers } from "./queries";
import { refreshSearchTerms } from "./search-terms";

const page = (cursor: string | null = null, limit = 50) => ({ limit, cursor });
const admin = asAdmin({ id: 1 });

async function aKnown(facts: Parameters<typeof aLearner>[0], make = aLearner) {
  const person = await make(facts);
  await db.$transaction((tx) => refreshSearchTerms(tx, person));
  return person;
}

async function everyone(filter: Parameters<typeof listUsers>[1], limit: number): Promise<number[]> {
  const ids: number[] = [];
  for (let cursor: string | null = null; ;) {
    const found = await listUsers(admin, filter, page(cursor, limit));
    ids.push(...found.items.map(({ id }) => id));
    cursor = found.nextCursor;
    if (cursor === null) return ids;
  }
}

describe("listUsers", () => {
  it("pages by name, each person once, namesakes and long names too", async () => {
    const word = unique("pager");
    const names = ["Éric", "Eric", "eric", "Zoé", "Zoé", "Ω".repeat(90)].map((name) => `${name} ${word}`.slice(0, 100));
    const people = [];
    for (const name of names) people.push(await aKnown({ name, email: `${unique(word)}@example.test` }));
    const ids = await everyone({ q: word.slice(0, 20) }, 2);
    expect([...ids].sort((a, b) => a - b)).toEqual(people.map(({ id }) => id));
    expect(await everyone({ q: word.slice(0, 20) }, 50)).toEqual(ids);
  });

  it("finds by how words begin, without accents or case, by name and by address, all words needed", async () => {
    const word = unique("finder");
    const person = await aKnown({ name: `Aïcha D’Alembert ${word}`, email: `${word}.diallo@rosa-parks.test` });
    for (const q of [`aicha ${word}`, `ALEMB ${word}`, `${word}.dial`, `${word.slice(0, -1)} parks`]) {
      expect(
        (await listUsers(admin, { q }, page())).items.map(({ id }) => id),
        q,
      ).toEqual([person.id]);
    }
    expect((await listUsers(admin, { q: `${word} nobody` }, page())).items).toEqual([]);
    expect((await listUsers(admin, { q: "%_*'" }, page())).items).toEqual([]);
  });

  it("narrows by role, state and team", async () => {
    const word = unique("narrow");
    const team = await aTeam();
    const named = (facts: object) => ({ name: word, email: `${unique(word)}@example.test`, ...facts });
    const joined = { passwordHash: "x" };
    const learner = await aKnown(named({ ...joined }));
    const technician = await aKnown(named({ ...joined, teamIds: [team.id] }), aTechnician);
    const out = await aKnown(named({ ...joined, active: false }), aTechnician);
    const invited = await aKnown(named({}), aTechnician);
    const ids = async (filter: object) =>
      (await listUsers(admin, { q: word, ...filter }, page())).items.map(({ id }) => id);
    expect(await ids({})).toHaveLength(4);
    expect(await ids({ role: "learner" })).toEqual([learner.id]);
    expect(new Set(await ids({ role: "technician" }))).toEqual(new Set([technician.id, invited.id]));
    expect(await ids({ state: "deactivated" })).toEqual([out.id]);
    expect(await ids({ state: "invited" })).toEqual([invited.id]);
    expect(await ids({ team: team.id })).toEqual([technician.id]);
  });

  it("gives teams, state, invitation, last visit and what may be done, and no hash", async () => {
    const actor = asAdmin(await anAdmin());
    const team = await aTeam();
    const { id } = await createUser(actor, {
      name: "Manon",
      email: `${unique("row-")}@example.test`,
      teamIds: [String(team.id)],
    });
    const row = await getUser(actor, id as UserId);
    expect(row).toMatchObject({ state: "invited", teams: [team], lastSeenAt: null, self: false, version: 1 });
    expect(row.invitation?.expiresAt).toBeInstanceOf(Date);
    expect(row.can).toEqual({
      changeRole: true,
      deactivate: true,
      reactivate: false,
      rename: true,
      resendInvitation: true,
    });
    expect(JSON.stringify(row)).not.toMatch(/hash/i);

    const lastUsedAt = new Date("2026-03-04T05:06:07.000Z");
    const expiresAt = new Date("2027-01-01");
    await db.session.create({ data: { id: unique("s"), userId: id, tokenVersion: 0, lastUsedAt, expiresAt } });
    expect((await getUser(actor, id as UserId)).lastSeenAt).toEqual(lastUsedAt);
    expect((await getUser(actor, actor.userId)).can).toMatchObject({ changeRole: false, deactivate: false });
  });

  it("never lists contacts, and says invalid_input to a made-up cursor", async () => {
    const contact = await aContact(unique("Zz contact "));
    expect(await everyone({}, 100)).not.toContain(contact.id);
    await expect(getUser(admin, contact.id as UserId)).rejects.toMatchObject({ code: "not_found" });
    await expect(listUsers(admin, {}, page("bm9wZQ"))).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("who may ask", () => {
  let others: Parameters<typeof listUsers>[0][];
  beforeAll(async () => {
    others = [
      asManager(await aManager()),
      asTechnician(await aTechnician()),
      asLearner(await aLearner()),
      asAnonymous(),
    ];
  });

  it("lists, counts and staff are for administrators", async () => {
    for (const actor of others) {
      await expect(listUsers(actor, {}, page())).rejects.toMatchObject({ code: "forbidden" });
      await expect(countUsers(actor)).rejects.toMatchObject({ code: "forbidden" });
      await expect(listStaff(actor)).rejects.toMatchObject({ code: "forbidden" });
      const someone = await aLearner();
      await expect(getUser(actor, someone.id as UserId)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("findPeople is for staff, and finds who is in", async () => {
    const word = unique("picker");
    const person = await aKnown({ name: `Léa ${word}` });
    const gone = await aKnown({ name: `Paul ${word}`, active: false });
    const found = { id: person.id, name: person.name, email: person.email, role: "learner" };
    expect(await findPeople(asTechnician({ id: 1 }), { q: `lea ${word}` })).toEqual([found]);
    expect(await findPeople(asManager({ id: 1 }), { q: word })).toEqual([found]);
    const all = await findPeople(asManager({ id: 1 }), { q: word, everyone: true });
    expect(all.map(({ id }) => id)).toEqual([person.id, gone.id]);
    expect((await findPeople(admin, { q: " " })).length).toBeGreaterThan(0);
    await expect(findPeople(asLearner({ id: 1 }), { q: word })).rejects.toMatchObject({ code: "forbidden" });
    await expect(findPeople(asAnonymous(), { q: word })).rejects.toMatchObject({ code: "forbidden" });
  });
});

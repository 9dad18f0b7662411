import { describe, expect, it } from "vitest";
import { systemActor, type Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { appendEvents, type DomainEvent } from "../platform/events";
import { asAdmin, asAnonymous, asLearner, asManager, asTechnician } from "../testing/actors";
import { aLearner, anAdmin, aTeam, unique } from "../testing/factories";
import { changeRole } from "../users/commands/change-role";
import { renameUser } from "../users/commands/rename-user";
import { listEvents } from "./queries";
import { EventFilter } from "./schema";

const admin = asAdmin({ id: 1 });
const list = (filter: Record<string, unknown>, limit = 50, cursor: string | null = null) =>
  listEvents(admin, EventFilter.parse(filter), { limit, cursor });

async function record(by: Actor, at: Date, ...events: DomainEvent[]): Promise<void> {
  await db.$transaction((tx) => appendEvents(tx, by, events, at));
}
const fact = (subjectId: number, name = "centre.restrictionChanged"): DomainEvent => ({
  name,
  subjectType: name.split(".")[0] ?? "",
  subjectId,
  audience: "admin",
  data: { from: false, to: true },
});
let nextSubject = 500_000 + Math.floor(Math.random() * 1_000_000);
const aSubject = () => (nextSubject += 1);

describe("listEvents", () => {
  it("gives what happened with names as they are today, and the texts", async () => {
    const by = await anAdmin({ name: "Nadia Cherif" });
    const person = await aLearner({ name: "Lea" });
    await changeRole(asAdmin(by), { id: person.id, role: "technician", version: 1 });
    await renameUser(asAdmin(by), { id: person.id, name: "Léa", version: 2 });
    const { items } = await list({ type: "user", subject: String(person.id) });
    expect(items).toMatchObject([
      {
        name: "user.renamed",
        subject: { type: "user", id: person.id, label: "Léa" },
        actor: { kind: "user", id: by.id, name: "Nadia Cherif" },
        texts: { before: "Lea", after: "Léa" },
        data: {},
      },
      { name: "user.roleChanged", data: { from: "learner", to: "technician" }, via: "page" },
    ]);
  });

  it("pages through everything once, newest first", async () => {
    const by = asAdmin(await anAdmin());
    const subject = aSubject();
    for (let nth = 0; nth < 7; nth += 1) await record(by, new Date(), fact(subject), fact(aSubject()));
    for (const filter of [
      { actor: by.userId },
      { actor: by.userId, type: "centre" },
      { type: "centre", subject: String(subject) },
    ]) {
      const ids: number[] = [];
      for (let cursor: string | null = null; ;) {
        const page = await list(filter, 3, cursor);
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
        if (cursor === null) break;
      }
      expect(ids).toHaveLength("subject" in filter ? 7 : 14);
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
    }
  });

  it("narrows by event, way, and days of the centre, alone and together", async () => {
    const person = await anAdmin();
    const by = asAdmin(person);
    const team = await aTeam();
    // 23:30 UTC is already the next day in Paris.
    await record(by, new Date("2019-05-01T21:59:59.999Z"), fact(team.id, "team.activated"));
    await record(by, new Date("2019-05-01T22:00:00.000Z"), fact(team.id, "team.deactivated"));
    await record(by, new Date("2019-05-02T21:59:59.999Z"), fact(team.id, "team.activated"));
    await record(by, new Date("2019-05-02T22:00:00.000Z"), fact(team.id, "team.deactivated"));
    const days = { from: "2019-05-02", to: "2019-05-02" };
    const names = async (filter: Record<string, unknown>) => (await list(filter)).items.map(({ name }) => name);
    expect(await names(days)).toEqual(["team.activated", "team.deactivated"]);
    expect(await names({ ...days, event: "team.activated" })).toEqual(["team.activated"]);
    expect(await names({ ...days, actor: person.id, via: "page" })).toHaveLength(2);
    expect(await names({ ...days, via: "api" })).toEqual([]);
    const [first, second] = [await list(days, 1), null];
    expect(second).toBeNull();
    expect((await list(days, 1, first.nextCursor)).items.map(({ name }) => name)).toEqual(["team.deactivated"]);
    expect((await list({ to: "2019-05-01", actor: person.id })).items).toHaveLength(1);
  });

  it("takes a bare number for a ticket's", async () => {
    const number = aSubject();
    await record(systemActor("close-resolved"), new Date(), {
      ...fact(number, "ticket.noted"),
      data: { commentId: 1 },
    });
    const { items } = await list({ subject: String(number) });
    expect(items).toMatchObject([
      { name: "ticket.noted", actor: { kind: "system", name: null }, subject: { id: number, label: null }, via: "job" },
    ]);
  });

  it("looks through a bounded stretch, and says where to go on", async () => {
    const by = asAdmin(await anAdmin());
    const wanted = aSubject();
    await record(by, new Date(), fact(wanted, "delivery.retried"));
    const noise = Array.from({ length: 1_100 }, () => fact(wanted));
    await record(by, new Date(), ...noise);
    const first = await list({ actor: by.userId, type: "delivery" });
    expect(first.items).toEqual([]);
    expect(first.nextCursor).not.toBeNull();
    const second = await list({ actor: by.userId, type: "delivery" }, 50, first.nextCursor);
    expect(second.items.map(({ name }) => name)).toEqual(["delivery.retried"]);
    expect(second.nextCursor).toBeNull();
  }, 30_000);

  it("is for managers and administrators", async () => {
    const page = { limit: 5, cursor: null };
    expect((await listEvents(asManager({ id: 2 }), {}, page)).items.length).toBeGreaterThan(0);
    for (const actor of [asTechnician({ id: 3 }), asLearner({ id: 4 }), asAnonymous(), systemActor("x")]) {
      await expect(listEvents(actor, {}, page)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it("refuses a made-up cursor", async () => {
    await expect(list({}, 5, unique("x"))).rejects.toMatchObject({ code: "invalid_input" });
  });
});

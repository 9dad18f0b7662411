import { expect, test } from "vitest";
import { z } from "zod";
import { asJob, asLearner } from "../testing/actors";
import { storedChain } from "../testing/stored-chain";
import { commandDefiner } from "./command";
import { db } from "./db/client";
import { appendEvents, type DomainEvent } from "./events";

const SUBJECT = "user";
let nextSubject = 1_500_000_000;
const subject = () => (nextSubject += 1);

const fact = (subjectId: number, nth: number, more: Partial<DomainEvent> = {}): DomainEvent => ({
  name: "user.renamed",
  subjectType: SUBJECT,
  subjectId,
  audience: "admin",
  data: { nth },
  ...more,
});
/** Records what it is told: a command, so that writers who meet are tried again. */
const record = commandDefiner([])({
  name: "test.record",
  input: z.object({ events: z.custom<readonly [DomainEvent, ...DomainEvent[]]>() }),
  load: () => Promise.resolve(null),
  authorize: () => true,
  run: ({ input }) => Promise.resolve({ result: null, events: input.events }),
});
const append = (events: [DomainEvent, ...DomainEvent[]]) => record(asJob(), { events });

test("8 writers at once on one subject leave one chain without a fork", async () => {
  const id = subject();
  await Promise.all(
    Array.from({ length: 8 }, async (_, writer) => {
      for (let nth = 0; nth < 5; nth += 1) await append([fact(id, writer * 10 + nth)]);
    }),
  );
  const { links, fault } = await storedChain(SUBJECT, id);
  expect(fault).toBeNull();
  expect(links.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  expect(new Set(links.map(({ prevHash }) => prevHash)).size).toBe(40);
});

test("writers of the same two subjects in opposite orders don't lock each other out", async () => {
  const [a, b] = [subject(), subject()];
  await Promise.all(
    Array.from({ length: 8 }, (_, nth) =>
      append(nth % 2 ? [fact(a, nth), fact(b, nth)] : [fact(b, nth), fact(a, nth)]),
    ),
  );
  for (const id of [a, b]) expect(await storedChain(SUBJECT, id)).toMatchObject({ links: { length: 8 }, fault: null });
});

test("texts stay beside the events, which carry only salted hashes, and may be erased", async () => {
  const id = subject();
  await append([
    fact(id, 1, { texts: { before: "Léa", after: "Léa Fontaine" } }),
    fact(id, 2, { texts: { after: "🎉" } }),
  ]);
  const rows = await db.auditEvent.findMany({
    where: { subjectType: SUBJECT, subjectId: id },
    include: { texts: true },
    orderBy: { seq: "asc" },
  });
  expect(rows.map(({ texts }) => texts.map(({ text }) => text).sort())).toEqual([["Léa", "Léa Fontaine"], ["🎉"]]);
  expect(JSON.stringify(rows.map(({ data }) => data))).not.toContain("Fontaine");
  expect((await storedChain(SUBJECT, id)).fault).toBeNull();
  await db.eventText.deleteMany({ where: { eventId: rows[0]?.id ?? 0 } });
  expect((await storedChain(SUBJECT, id)).fault).toBeNull();
  await db.eventText.updateMany({ where: { eventId: rows[1]?.id ?? 0 }, data: { text: "autre" } });
  expect((await storedChain(SUBJECT, id)).fault).toEqual({ seq: 2, fault: "text" });
});

test("each event is in the outbox, and who did it from where is kept", async () => {
  const id = subject();
  const actor = asLearner({ id: 12 });
  await db.$transaction((tx) => appendEvents(tx, actor, [fact(id, 1), fact(id, 2)], new Date()));
  const rows = await db.auditEvent.findMany({ where: { subjectType: SUBJECT, subjectId: id } });
  expect(rows).toMatchObject([{ actorKind: "user", actorId: 12, via: "page" }, { actorKind: "user" }]);
  expect(await db.outbox.count({ where: { eventId: { in: rows.map((row) => row.id) } } })).toBe(2);
});

test("what is rolled back leaves no event, text or outbox row", async () => {
  const id = subject();
  const before = await db.outbox.count();
  const failing = db.$transaction(async (tx) => {
    await appendEvents(tx, asJob(), [fact(id, 1, { texts: { after: "x" } })], new Date());
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await storedChain(SUBJECT, id)).toEqual({ links: [], fault: null });
  expect(await db.outbox.count()).toBe(before);
  expect(await db.auditHead.count({ where: { subjectType: SUBJECT, subjectId: id } })).toBe(0);
});

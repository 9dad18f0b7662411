import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addChecklistEntries } from "../../checklists/commands/add-checklist-entries";
import { commentOnTicket } from "../../tickets/commands/comment-on-ticket";
import { changeStatus } from "../../tickets/commands/change-status";
import { openTicket } from "../../tickets/commands/open-ticket";
import { updateTicket } from "../../tickets/commands/update-ticket";
import { createSavedView } from "../../saved-views/commands/create-saved-view";
import { drainOutbox } from "../../platform/outbox/worker";
import { erasePerson } from "../../users/commands/erase-person";
import { createUser } from "../../users/commands/create-user";
import { renameUser } from "../../users/commands/rename-user";
import { verifyHistory } from "../../audit/verify/verify-history";
import { getTicket } from "../../tickets/queries/get-ticket";
import { listTickets } from "../../tickets/queries/list-tickets";
import { TicketNumber, UserId, type CategoryId } from "../../platform/ids";
import { db, Prisma } from "../../platform/db/client";
import { notificationSubscriber } from "../../notifications/subscribers";
import { asAdmin, asJob, asLearner, asPerson, asTechnician } from "../../testing/actors";
import { aCategory, aLearner, anAdmin, aTechnician, unique } from "../../testing/factories";
import { freshDatabase } from "../../testing/fresh-database";
import { ERASED_AT_ONCE, ERASURE_PARTS, HARMLESS } from "../erasure-steps";
import { continueErasure } from "./continue-erasure";

type Column = { table: string; column: string; type: string };

async function columns(): Promise<Column[]> {
  return db.$queryRaw<Column[]>`
    SELECT c.table_name AS \`table\`, c.column_name AS \`column\`, c.column_type AS type FROM information_schema.columns c
    WHERE c.table_schema = DATABASE() AND c.table_name <> '_prisma_migrations'
    ORDER BY c.table_name, c.ordinal_position`;
}

const holdsText = ({ type }: Column) => /^(text|mediumtext|longtext|json|varchar\((?!(1?\d|2\d)\)))/.test(type);

/** The columns of all tables in which some words stand. */
async function whereFound(words: string): Promise<string[]> {
  const found: string[] = [];
  for (const { table, column } of (await columns()).filter(({ type }) => /char|text|json/.test(type))) {
    const [name, place] = [Prisma.raw(`\`${column}\``), Prisma.raw(`\`${table}\``)];
    const [row] = await db.$queryRaw<{ n: bigint }[]>`
      SELECT COUNT(*) AS n FROM ${place} WHERE LOWER(${name}) LIKE ${`%${words.toLowerCase()}%`}`;
    if (Number(row?.n ?? 0) > 0) found.push(`${table}.${column}`);
  }
  return found;
}

async function eraseAll(): Promise<number> {
  let batches = 0;
  while ((await continueErasure(asJob(), {})).running) batches += 1;
  return batches;
}

type Kept = { userId: number; number: TicketNumber; name: string; marker: string };

/** A draft and a file of a person, what was sent of them, and a colleague's note that calls them. */
async function keepMore({ userId, number, name, marker }: Kept): Promise<void> {
  const savedAt = new Date();
  await db.ticketDraft.create({
    data: { userId, ticketId: number, kind: "reply", body: `Brouillon ${marker}`, savedAt },
  });
  const file = { uploaderId: userId, ticketId: number, name: `${marker}.png`, bytes: 3, state: "ready" as const };
  await db.attachment.create({ data: { ...file, publicId: unique("a").slice(0, 32), clientKey: unique("k") } });
  await db.ticket.update({ where: { id: number }, data: { attachmentCount: 1 } });
  const facts = { description: "Intranet", url: "https://example.org/", events: ["*"], secret: "x" };
  const { id: webhookId } = await db.webhook.create({ data: facts, select: { id: true } });
  const sent = { webhookId, type: "ticket.opened", since: savedAt, nextAttemptAt: savedAt, state: "failed" as const };
  await db.webhookDelivery.create({ data: { ...sent, payload: `{"title":"${marker}"}`, answer: `Not ${marker}` } });
  const colleague = asTechnician(await aTechnician());
  const { commentId } = await commentOnTicket(colleague, { number, kind: "note", body: `@${name} peux-tu voir` });
  await db.commentMention.upsert({
    where: { commentId_userId: { commentId, userId } },
    create: { commentId, userId, name, mentionedAt: savedAt },
    update: {},
  });
}

const admin = () => anAdmin().then(asAdmin);
let categoryId: CategoryId;
beforeAll(freshDatabase);
beforeEach(async () => {
  await db.erasure.deleteMany();
  categoryId = (await aCategory()).id as CategoryId;
});

describe("an erased person", () => {
  test("leaves no word, name or address in any table, and every chain whole", async () => {
    const marker = unique("zqmarque");
    const boss = await admin();
    const { id } = await createUser(boss, {
      name: `Ève ${marker}`,
      email: `${marker}@example.test`,
      role: "technician",
    });
    const userId = UserId.parse(id);
    await renameUser(boss, { id: userId, name: `Eve ${marker}`, version: 1 });
    const [other, eve] = [await aLearner(), asPerson({ id, role: "technician" })];
    const own = await openTicket(eve, { title: `Écran ${marker}`, description: `Noir ${marker}`, categoryId });
    // What others list to do on a person's own request is about them.
    const entry = { number: own.number, entries: [{ text: `Appeler ${marker}` }] };
    await addChecklistEntries(asTechnician(await aTechnician()), entry);
    const theirs = await openTicket(asLearner(other), { title: "Souris perdue", description: "Ce matin", categoryId });
    const number = TicketNumber.parse(theirs.number);
    await commentOnTicket(eve, { number, kind: "reply", body: `Je cherche ${marker}` });
    await commentOnTicket(eve, { number, kind: "note", body: `Étrange ${marker}` });
    await commentOnTicket(asLearner(other), { number, kind: "reply", body: "Merci" });
    const { version } = await getTicket(eve, number);
    await updateTicket(eve, { number, title: `Souris ${marker}`, version });
    const after = await getTicket(eve, number);
    const waitingFor = { kind: "other" as const, label: `l’oncle ${marker}` };
    await changeStatus(eve, { number, status: "waiting", waitingFor, version: after.version });
    await createSavedView(eve, { name: `Vue ${marker}`, filter: {} });
    await db.session.create({
      data: {
        id: unique("s").padEnd(43, "x").slice(0, 43),
        userId,
        tokenVersion: 0,
        userAgent: marker,
        expiresAt: new Date(Date.now() + 1_000_000),
      },
    });
    await keepMore({ userId, number, name: `Eve ${marker}`, marker });
    await drainOutbox([notificationSubscriber]);
    expect((await whereFound(marker)).length).toBeGreaterThan(10);

    await erasePerson(boss, { id: userId });
    await eraseAll();

    expect(await whereFound(marker)).toEqual([]);
    expect(await verifyHistory({ directory: "/nonexistent" })).toMatchObject({ faultCount: 0 });
    const erased = await db.user.findUniqueOrThrow({ where: { id } });
    expect(erased).toMatchObject({ name: "Personne effacée", email: null, active: false, contact: true });
    const kept = await getTicket(boss, number);
    expect(kept).toMatchObject({
      title: "Texte effacé",
      description: "Ce matin",
      replyCount: 2,
      staff: { noteCount: 2 },
    });
    expect(kept.comments.map(({ body }) => body)).toEqual([
      "Texte effacé",
      "Texte effacé",
      "Merci",
      "@Personne effacée peux-tu voir",
    ]);
    expect(await getTicket(boss, TicketNumber.parse(own.number))).toMatchObject({
      title: "Texte effacé",
      description: "Texte effacé",
      requester: { name: "Personne effacée" },
    });
    expect((await listTickets(boss, { q: marker }, { limit: 5, cursor: null })).items).toEqual([]);
    expect((await listTickets(boss, { q: "merci" }, { limit: 5, cursor: null })).items).toHaveLength(1);
    expect(await db.attachment.findMany({ where: { uploaderId: id } })).toMatchObject([{ state: "deleted" }]);
    expect(await db.ticket.findUnique({ where: { id: number } })).toMatchObject({ attachmentCount: 0 });
    const names = (await db.auditEvent.findMany({ where: { subjectType: "user", subjectId: id } })).map(
      ({ name }) => name,
    );
    expect(names.slice(-2)).toEqual(["user.erasureStarted", "person.erased"]);
  });

  test("is let go of by open tickets and what they follow, with an event on each", async () => {
    const boss = await admin();
    const [technician, requester] = [await aTechnician(), await aLearner()];
    const opened: number[] = [];
    for (let nth = 0; nth < 25; nth += 1)
      opened.push((await openTicket(asLearner(requester), { title: `Ticket ${String(nth)}`, categoryId })).number);
    await db.ticket.updateMany({ where: { id: { in: opened } }, data: { leadId: technician.id } });
    await db.assignment.createMany({
      data: opened.map((ticketId) => ({ ticketId, userId: technician.id, lead: true })),
    });
    await db.follower.createMany({ data: opened.slice(0, 3).map((ticketId) => ({ ticketId, userId: technician.id })) });
    await erasePerson(boss, { id: UserId.parse(technician.id) });
    expect(await eraseAll()).toBeGreaterThan(ERASURE_PARTS.length);
    expect(await db.ticket.count({ where: { leadId: technician.id } })).toBe(0);
    const told = await db.auditEvent.groupBy({
      by: ["name"],
      where: { actorKind: "system", subjectType: "ticket", subjectId: { in: opened } },
      _count: true,
    });
    expect(told).toEqual(
      expect.arrayContaining([
        { name: "ticket.leadChanged", _count: 25 },
        { name: "ticket.followerRemoved", _count: 3 },
      ]),
    );
    expect(await verifyHistory({ directory: "/nonexistent" })).toMatchObject({ faultCount: 0 });
  });

  test("is erased once, whatever breaks off between two batches and though two workers are at it", async () => {
    const boss = await admin();
    const person = await aLearner();
    for (let nth = 0; nth < 45; nth += 1)
      await openTicket(asLearner(person), { title: `Panne ${String(nth)}`, categoryId });
    await erasePerson(boss, { id: UserId.parse(person.id) });
    // The worker dies here: what it had done and where it was are saved together.
    for (let batch = 0; batch < 4; batch += 1) await continueErasure(asJob(), {});
    expect(await db.ticket.count({ where: { requesterId: person.id, title: "Texte effacé" } })).toBe(40);
    await Promise.all([eraseAll(), eraseAll()]);
    expect(await db.ticket.count({ where: { requesterId: person.id, title: "Texte effacé" } })).toBe(45);
    expect(await db.auditEvent.count({ where: { name: "person.erased", subjectId: person.id } })).toBe(1);
    expect(await db.erasure.findMany({ where: { userId: person.id } })).toMatchObject([
      { finishedAt: expect.any(Date) as Date },
    ]);
    expect(await erasePerson(boss, { id: UserId.parse(person.id) })).toEqual({ id: person.id });
    expect(await eraseAll()).toBe(0);
  });
});

describe("nothing of a person is forgotten", () => {
  const handled = new Set([
    ...ERASED_AT_ONCE,
    ...ERASURE_PARTS.flatMap(({ erases }) => erases),
    ...Object.keys(HARMLESS),
  ]);
  const named = ({ column }: Column) =>
    /(user|owner|author|requester|lead|actor|by|from|to)Id$|ById$|^(user|owner|author)/i.test(column);

  test("every column that names somebody or holds words is erased, or says why it may stay", async () => {
    const open = (await columns()).filter(
      (one) => (named(one) || holdsText(one)) && !handled.has(one.table) && !handled.has(`${one.table}.${one.column}`),
    );
    expect(open.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
  });

  test("and what is said of columns is said of columns that are there", async () => {
    const there = new Set((await columns()).flatMap(({ table, column }) => [table, `${table}.${column}`]));
    expect([...handled].filter((name) => !there.has(name))).toEqual([]);
  });
});

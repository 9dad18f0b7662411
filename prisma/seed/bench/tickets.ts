import { db, Prisma } from "../../../lib/platform/db/client";
import { RANKS_PER_MS, RANKS_PER_PRIORITY } from "../../../lib/tickets/board-rank";
import { priorities } from "../../../lib/tickets/schema";
import type { BenchPeople } from "./people";
import { inBatches, numbers } from "./numbers";
import { commentOf, descriptionOf } from "./texts";

/** Words of the titles, each from a pool of its own: one in every other title, some in few, one in ten alone. */
const THINGS = [
  "ecran",
  "clavier",
  "souris",
  "imprimante",
  "wifi",
  "badge",
  "projecteur",
  "compte",
  "session",
  "licence",
  "micro",
  "casque",
  "reseau",
];
const TROUBLES = ["noir", "bloque", "perdu", "lent", "muet", "absent", "fige", "refuse", "vide", "coupe", "casse"];
/** One ticket in 50 is still open: the newest ones. */
const OPEN_SHARE = 50;
/** One ticket in 20 is of the few people who ask for whole classes. */
const BUSY_SHARE = 20;
const BUSY_PEOPLE = 3;

type Plan = BenchPeople & { tickets: number; before: number };

const pick = (words: readonly string[], by: number) =>
  Prisma.sql`ELT(1 + (n.i * ${by}) % ${words.length}, ${Prisma.join([...words])})`;

function requesterOf({ firstLearner, learners }: Plan): Prisma.Sql {
  const others = learners - BUSY_PEOPLE;
  return Prisma.sql`CASE WHEN n.i % ${BUSY_SHARE} = 0 THEN ${firstLearner} + (n.i DIV ${BUSY_SHARE}) % ${BUSY_PEOPLE}
    ELSE ${firstLearner + BUSY_PEOPLE} + (n.i * 13) % ${others} END`;
}

const idOf = (ids: readonly number[], by: number) =>
  Prisma.sql`ELT(1 + (n.i * ${by}) % ${ids.length}, ${Prisma.join([...ids])})`;

function insertTickets(plan: Plan, first: number, last: number): Promise<number> {
  const open = Math.ceil(plan.tickets / OPEN_SHARE);
  const age = Prisma.sql`(${plan.tickets} - n.i)`;
  const status = Prisma.sql`CASE WHEN ${age} >= ${open * 2} THEN 'closed' WHEN ${age} >= ${open} THEN 'resolved'
    ELSE ELT(1 + n.i % 3, 'new', 'in_progress', 'waiting') END`;
  const created = Prisma.sql`TIMESTAMPADD(SECOND, -97 * ${age} - 60, CURRENT_TIMESTAMP(3))`;
  const due = Prisma.sql`TIMESTAMPADD(HOUR, n.i % 72, ${created})`;
  const running = Prisma.sql`${age} < ${open} AND n.i % 3 <> 2`;
  const priority = Prisma.sql`ELT(1 + (n.i * 11) % 7, 'urgent', 'high', 'high', 'normal', 'normal', 'normal', 'low')`;
  const rank = Prisma.sql`(FIELD(${priority}, ${Prisma.join([...priorities])}) - 1) * ${RANKS_PER_PRIORITY}
    + (TIMESTAMPDIFF(MICROSECOND, '1970-01-01 00:00:00', ${created}) DIV 1000) * ${RANKS_PER_MS}`;
  const lead = Prisma.sql`CASE WHEN n.i % 3 = 0 AND ${age} < ${open} THEN NULL ELSE ${plan.firstTechnician} + (n.i * 7) % ${plan.technicians} END`;
  return db.$executeRaw`
    INSERT INTO Ticket (id, title, description, status, open, waitingFor, urgency, priority, type, source, categoryId, teamId, requesterId,
      leadId, replyCount, noteCount, createdAt, updatedAt, publicUpdatedAt, firstReplyAt, resolvedAt, closedAt, dueAt, nextDueAt, soonAt, boardRank)
    SELECT ${plan.before} + n.i, CONCAT(${pick(THINGS, 7)}, ' ', ${pick(TROUBLES, 5)}, ' ', ELT(1 + n.i % 2, 'poste', 'salle'), ' b', n.i % 400, ' ref', n.i DIV 10),
      ${descriptionOf(Prisma.sql`n.i`)}, ${status}, ${age} < ${open}, CASE WHEN ${age} < ${open} AND n.i % 3 = 2 THEN 'requester' END,
      ELT(1 + n.i % 3, 'high', 'normal', 'low'), ${priority},
      ELT(1 + n.i % 3, 'incident', 'request', 'maintenance'), 'page', ${idOf(plan.categoryIds, 3)},
      CASE WHEN n.i % 10 = 0 THEN NULL ELSE ${idOf(plan.teamIds, 5)} END,
      ${requesterOf(plan)}, ${lead}, 2, 1, ${created}, TIMESTAMPADD(SECOND, n.i % 50, ${created}), ${created},
      CASE WHEN n.i % 3 <> 0 THEN ${created} END, CASE WHEN ${age} >= ${open} THEN ${created} END,
      CASE WHEN ${age} >= ${open * 2} THEN ${created} END, ${due},
      CASE WHEN ${running} THEN ${due} END, CASE WHEN ${running} THEN TIMESTAMPADD(HOUR, -6, ${due}) END, ${rank}
    FROM ${numbers(first, last)}`;
}

async function insertPeople(plan: Plan, first: number, last: number): Promise<void> {
  const range = Prisma.sql`t.id BETWEEN ${plan.before + first} AND ${plan.before + last}`;
  await db.$executeRaw`INSERT INTO Assignment (ticketId, userId, \`lead\`) SELECT t.id, t.leadId, TRUE FROM Ticket t WHERE ${range} AND t.leadId IS NOT NULL`;
  await db.$executeRaw`
    INSERT INTO TicketAccess (userId, ticketId, participant, assigned, open, updatedAt, publicUpdatedAt)
    SELECT t.requesterId, t.id, TRUE, FALSE, t.open, t.updatedAt, t.publicUpdatedAt FROM Ticket t WHERE ${range}`;
  await db.$executeRaw`
    INSERT INTO TicketAccess (userId, ticketId, participant, assigned, open, updatedAt, publicUpdatedAt)
    SELECT t.leadId, t.id, FALSE, TRUE, t.open, t.updatedAt, t.publicUpdatedAt FROM Ticket t WHERE ${range} AND t.leadId IS NOT NULL`;
}

async function insertDeadlines(plan: Plan, first: number, last: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO TicketSla (ticketId, policyId, revision, live, acceptFrom) SELECT t.id, 1, r.revision, t.open, t.createdAt
    FROM Ticket t JOIN SlaRules r ON r.id = 1 WHERE t.id BETWEEN ${plan.before + first} AND ${plan.before + last}`;
}

async function insertComments(plan: Plan, first: number, last: number, comments: number): Promise<void> {
  for (let nth = 1; nth <= comments; nth += 1) {
    await db.$executeRaw`
      INSERT INTO Comment (ticketId, authorId, kind, body, createdAt)
      SELECT t.id, CASE WHEN ${nth} = 1 THEN t.requesterId ELSE ${plan.firstTechnician} END, CASE WHEN ${nth} = 3 THEN 'note' ELSE 'reply' END,
        ${commentOf(Prisma.sql`(t.id - ${plan.before})`, nth)}, TIMESTAMPADD(MINUTE, ${nth}, t.createdAt)
      FROM Ticket t WHERE t.id BETWEEN ${plan.before + first} AND ${plan.before + last}`;
  }
}

/** Makes tickets with who is on them and so many comments each; gives the number before the first. */
export async function makeBenchTickets(people: BenchPeople, tickets: number, comments: number): Promise<number> {
  const before = (await db.ticket.aggregate({ _max: { id: true } }))._max.id ?? 0;
  const plan: Plan = { ...people, tickets, before };
  await inBatches(tickets, async (first, last) => {
    await insertTickets(plan, first, last);
    await insertPeople(plan, first, last);
    await insertDeadlines(plan, first, last);
    await insertComments(plan, first, last, comments);
  });
  return before;
}

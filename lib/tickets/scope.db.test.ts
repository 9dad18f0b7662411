import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Actor, Role } from "../platform/actor";
import { db } from "../platform/db/client";
import { asAnonymous, asJob, asPerson } from "../testing/actors";
import { aCategory, aComment, aTeam, aTicket, aUser } from "../testing/factories";
import { canSee } from "./policy";
import { visibleComments, visibleEvents, visibleTickets } from "./scope";

const PEOPLE = 5;
const TEAMS = 3;
const TICKETS = 60;

type Facts = { id: number; teamId: number | null; participantIds: number[]; assignedIds: number[] };
let people: { id: number }[];
let teams: { id: number }[];
let tickets: Facts[];

beforeAll(async () => {
  people = await Promise.all(Array.from({ length: PEOPLE }, () => aUser()));
  teams = await Promise.all(Array.from({ length: TEAMS }, () => aTeam()));
  const { id: categoryId } = await aCategory();
  const indexes = fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 });
  const drawn = fc.sample(
    fc.record({
      team: fc.option(fc.nat(TEAMS - 1)),
      requester: fc.nat(PEOPLE - 1),
      followers: indexes,
      assigned: indexes,
    }),
    { numRuns: TICKETS, seed: 7 },
  );
  const idOf = (index: number) => people[index]?.id ?? 0;
  tickets = [];
  for (const { team, requester, followers, assigned } of drawn) {
    const [leadId, ...helperIds] = assigned.map(idOf);
    const teamId = team === null ? null : (teams[team]?.id ?? null);
    const followerIds = followers.map(idOf);
    const facts = {
      categoryId,
      teamId,
      requesterId: idOf(requester),
      followerIds,
      helperIds,
      ...(leadId === undefined ? {} : { leadId }),
    };
    const { id } = await aTicket(facts);
    tickets.push({ id, teamId, participantIds: [idOf(requester), ...followerIds], assignedIds: assigned.map(idOf) });
  }
});

const role = fc.constantFrom<Role>("learner", "technician", "manager", "admin");

async function scoped(actor: Actor): Promise<number[]> {
  const found = await db.ticket.findMany({
    where: { AND: [{ id: { in: tickets.map(({ id }) => id) } }, visibleTickets(actor)] },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return found.map(({ id }) => id);
}

const judged = (actor: Actor) =>
  tickets
    .filter((ticket) => canSee(actor, ticket))
    .map(({ id }) => id)
    .sort((a, b) => a - b);

test("the scope of rows and its pure twin say the same of everybody", async () => {
  const someone = fc.record({
    person: fc.nat(PEOPLE - 1),
    role,
    teams: fc.subarray([0, 1, 2]),
    restricted: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(someone, async (drawn) => {
      const teamIds = drawn.teams.map((index) => teams[index]?.id ?? 0);
      const restrictedToTeams = drawn.restricted && drawn.role === "technician";
      const actor = asPerson({ id: people[drawn.person]?.id ?? 0, role: drawn.role }, { teamIds, restrictedToTeams });
      expect(await scoped(actor)).toEqual(judged(actor));
    }),
    { numRuns: 60 },
  );
});

test("strangers see nothing and jobs everything", async () => {
  for (const actor of [asAnonymous(), asJob()]) expect(await scoped(actor)).toEqual(judged(actor));
  expect(await scoped(asAnonymous())).toEqual([]);
});

test("notes and staff's events are staff's", async () => {
  const { id, requesterId } = await aTicket();
  await aComment(id, requesterId, { kind: "reply" });
  await aComment(id, requesterId, { kind: "note" });
  const kinds = async (actor: Actor) => {
    const found = await db.comment.findMany({
      where: { AND: [{ ticketId: id }, visibleComments(actor)] },
      orderBy: { id: "asc" },
    });
    return found.map(({ kind }) => kind);
  };
  expect(await kinds(asPerson({ id: requesterId, role: "learner" }))).toEqual(["reply"]);
  expect(await kinds(asAnonymous())).toEqual([]);
  for (const staff of ["technician", "manager", "admin"] as const)
    expect(await kinds(asPerson({ id: 1, role: staff }))).toEqual(["reply", "note"]);
  expect(visibleEvents(asPerson({ id: requesterId, role: "learner" }))).toEqual({ audience: "public" });
  expect(visibleEvents(asAnonymous())).toEqual({ id: -1 });
});

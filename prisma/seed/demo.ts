import { hash } from "bcryptjs";
import { now, setClock } from "../../lib/platform/clock";
import { db, type Prisma } from "../../lib/platform/db/client";
import { drainOutbox } from "../../lib/platform/outbox/worker";
import { refreshSearchTerms } from "../../lib/users/search-terms";
import { subscribers } from "../../lib/wiring";
import { doneStories } from "./demo/done-stories";
import { openStories } from "./demo/open-stories";
import {
  categories,
  CENTRE_NAME,
  DEMO_PASSWORD,
  people,
  teams,
  type CategoryKey,
  type PersonKey,
  type TeamKey,
} from "./demo/people";
import { playStories, type Cast } from "./demo/play";
import { makeReadyReplies } from "./demo/ready-replies";
import { waitingStories } from "./demo/waiting-stories";

const HASH_COST = 12;
const MONTH_MS = 30 * 24 * 60 * 60_000;

async function keyed<Key extends string, Value>(
  of: Record<Key, Value>,
  make: (value: Value, index: number) => Promise<number>,
): Promise<Record<Key, number>> {
  const made: [string, number][] = [];
  for (const [key, value] of Object.entries<Value>(of)) made.push([key, await make(value, made.length)]);
  return Object.fromEntries(made) as Record<Key, number>;
}

async function makeTeams(): Promise<Record<TeamKey, number>> {
  return keyed(teams, async (name) => (await db.team.create({ data: { name } })).id);
}

async function makePeople(teamIds: Record<TeamKey, number>): Promise<Record<PersonKey, number>> {
  const passwordHash = await hash(DEMO_PASSWORD, HASH_COST);
  const joinedAt = new Date(now().getTime() - MONTH_MS);
  type Person = { name: string; email: string; role: (typeof people)[PersonKey]["role"]; teams?: readonly TeamKey[] };
  return keyed<PersonKey, Person>(people, async ({ name, email, role, teams: memberOf = [] }) => {
    const facts = {
      name,
      email,
      role,
      passwordHash,
      emailConfirmedAt: joinedAt,
      createdAt: joinedAt,
      updatedAt: joinedAt,
    };
    const person = await db.user.create({
      data: { ...facts, teams: { create: memberOf.map((key) => ({ teamId: teamIds[key] })) } },
    });
    await db.$transaction((tx) => refreshSearchTerms(tx, person));
    return person.id;
  });
}

async function makeCategories(teamIds: Record<TeamKey, number>): Promise<Record<CategoryKey, number>> {
  type Category = (typeof categories)[CategoryKey] & { team?: TeamKey };
  return keyed<CategoryKey, Category>(categories, async ({ name, icon, kind, team }, position) => {
    const defaultTeamId = team ? teamIds[team] : null;
    return (await db.category.create({ data: { name, icon, kind, position, defaultTeamId } })).id;
  });
}

async function makeSettings(): Promise<void> {
  const values: Record<string, Prisma.InputJsonValue> = {
    centreName: CENTRE_NAME,
    timeZone: "Europe/Paris",
    registration: { mode: "open", domains: [] },
    restrictTechnicians: false,
  };
  await db.setting.createMany({
    data: Object.entries(values).map(([key, value]) => ({ key, value })),
    skipDuplicates: true,
  });
}

/** Fills an empty database with the demo centre: its people, teams, categories and tickets. Does nothing where there are people. */
export async function seedDemo(): Promise<void> {
  if ((await db.user.findFirst({ select: { id: true } })) !== null) return;
  await makeSettings();
  const teamIds = await makeTeams();
  const cast: Cast = { teams: teamIds, people: await makePeople(teamIds), categories: await makeCategories(teamIds) };
  await makeReadyReplies(cast);
  try {
    await playStories(cast, [...openStories, ...waitingStories, ...doneStories]);
  } finally {
    setClock();
  }
  await drainOutbox(subscribers);
}

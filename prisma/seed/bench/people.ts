import { hash } from "bcryptjs";
import { db } from "../../../lib/platform/db/client";
import { inBatches, numbers } from "./numbers";

export type BenchPeople = {
  /** Ids run on from these, without gaps; the first three learners have thousands of tickets. */
  firstLearner: number;
  learners: number;
  firstTechnician: number;
  technicians: number;
  teamIds: number[];
  categoryIds: number[];
};

const TECHNICIANS = 20;
const TEAMS = 8;
const CATEGORIES = 16;
const PASSWORD = "bench-password";
const KINDS = ["hardware", "software", "network", "account", "other"] as const;

const nextId = async () => ((await db.user.aggregate({ _max: { id: true } }))._max.id ?? 0) + 1;

async function makeLearners(first: number, count: number, passwordHash: string): Promise<void> {
  await inBatches(
    count,
    (from, to) => db.$executeRaw`
    INSERT INTO User (id, email, name, role, passwordHash, emailConfirmedAt)
    SELECT ${first - 1} + n.i, CONCAT('learner', ${first - 1} + n.i, '@bench.test'), CONCAT('Apprenant ', ${first - 1} + n.i), 'learner',
      ${passwordHash}, CURRENT_TIMESTAMP(3)
    FROM ${numbers(from, to)}`,
  );
}

async function makeTechnicians(first: number, teamIds: readonly number[], passwordHash: string): Promise<void> {
  const ids = Array.from({ length: TECHNICIANS }, (_, index) => first + index);
  await db.user.createMany({
    data: ids.map((id) => ({
      id,
      email: `technician${String(id)}@bench.test`,
      name: `Technicien ${String(id)}`,
      role: "technician" as const,
      passwordHash,
    })),
  });
  const members = ids.flatMap((userId, index) =>
    [0, 3].map((step) => ({ userId, teamId: teamIds[(index + step) % teamIds.length] ?? 0 })),
  );
  await db.teamMember.createMany({ data: members });
}

/** Makes the people, teams and categories that bench tickets need; everybody's password is bench-password. */
export async function makeBenchPeople(learners: number): Promise<BenchPeople> {
  const passwordHash = await hash(PASSWORD, 12);
  const firstTechnician = await nextId();
  const stamp = String(firstTechnician);
  const teamIds: number[] = [];
  for (let index = 1; index <= TEAMS; index += 1)
    teamIds.push((await db.team.create({ data: { name: `Service ${stamp}-${String(index)}` } })).id);
  const categoryIds: number[] = [];
  for (let index = 0; index < CATEGORIES; index += 1) {
    const facts = {
      name: `Sujet ${stamp}-${String(index)}`,
      icon: "monitor",
      kind: KINDS[index % KINDS.length] ?? "other",
      position: 100 + index,
    };
    categoryIds.push((await db.category.create({ data: facts })).id);
  }
  await makeTechnicians(firstTechnician, teamIds, passwordHash);
  const firstLearner = firstTechnician + TECHNICIANS;
  await makeLearners(firstLearner, learners, passwordHash);
  return { firstLearner, learners, firstTechnician, technicians: TECHNICIANS, teamIds, categoryIds };
}

import { rowsRead } from "../testing/rows-read";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "../platform/db/client";
import { asAdmin } from "../testing/actors";
import { freshDatabase } from "../testing/fresh-database";
import { countUsers, findPeople, listUsers } from "./queries";
import type { UserFilter } from "./schema";

const PEOPLE = 20_000;
const ROLES = ["learner", "learner", "learner", "learner", "technician"] as const;
const admin = asAdmin({ id: 1 });

beforeAll(async () => {
  // What other files left would be read too: a table of a few hundred rows is read whole.
  await freshDatabase();
  const people = Array.from({ length: PEOPLE }, (_, index) => ({
    id: index + 1,
    name: `Personne ${String(index % 997).padStart(4, "0")}`,
    email: `person${String(index + 1)}@rows.test`,
    role: ROLES[index % 5] ?? "learner",
    active: index % 50 !== 0,
    contact: index % 7 === 0,
    passwordHash: index % 3 === 0 ? null : "x",
  }));
  for (let from = 0; from < PEOPLE; from += 5_000) {
    const some = people.slice(from, from + 5_000);
    await db.user.createMany({ data: some });
    await db.userSearchTerm.createMany({
      data: some.flatMap(({ id, name }) => [
        { userId: id, term: "personne" },
        { userId: id, term: name.split(" ")[1] ?? "" },
      ]),
    });
    const sessions = some
      .filter((_, index) => index % 100 === 0)
      .flatMap(({ id }) =>
        Array.from({ length: 20 }, (_, nth) => ({
          id: `r${String(id)}-${String(nth)}`,
          userId: id,
          tokenVersion: 0,
          expiresAt: new Date(),
        })),
      );
    await db.session.createMany({ data: sessions });
  }
  await db.$executeRaw`ANALYZE TABLE User, UserSearchTerm, Session`;
}, 120_000);
afterAll(freshDatabase, 120_000);

const filters: [string, UserFilter][] = [
  ["everyone", {}],
  ["a role", { role: "technician" }],
  ["the invited", { state: "invited" }],
  ["the deactivated", { state: "deactivated" }],
  ["a role and a state", { role: "learner", state: "deactivated" }],
  ["a word of everyone", { q: "pers" }],
  ["a word of few", { q: "0042" }],
  ["two words", { q: "personne 00" }],
];

it.each(filters)("reads few rows for 50 of %s, on the second page too", async (_, filter) => {
  const next: (string | null)[] = [];
  const first = await rowsRead(async () => {
    next.push((await listUsers(admin, filter, { limit: 50, cursor: null })).nextCursor);
  });
  const bound = filter.q === undefined ? 500 : 1_600;
  expect(first).toBeLessThan(bound);
  const [cursor = null] = next;
  if (cursor === null) return;
  expect(await rowsRead(() => listUsers(admin, filter, { limit: 50, cursor }))).toBeLessThan(bound);
});

it("finds people for a picker and counts within a bound", async () => {
  expect(await rowsRead(() => findPeople(admin, { q: "" }))).toBeLessThan(100);
  expect(await rowsRead(() => findPeople(admin, { q: "personne" }))).toBeLessThan(1_500);
  expect(await rowsRead(() => countUsers(admin))).toBeLessThan(3_200);
  expect(await countUsers(admin)).toBeNull();
});

import { z } from "zod";
import { type Actor } from "../platform/actor";
import { db, type Prisma } from "../platform/db/client";
import { forbidden, notFound } from "../platform/errors";
import type { UserId } from "../platform/ids";
import { decodeCursor, toPage, type Page, type PageRequest } from "../platform/pagination";
import { unscopedUserCounts } from "./count-users";
import { userPolicy } from "./policy";
import type { FoundPerson, UserCounts, UserRow } from "./rows";
import type { FindPeople, UserFilter } from "./schema";
import { ofPeople, visibleUsers } from "./scope";
import { peopleFoundBy } from "./search-candidates";
import { rowColumns, toUserRows } from "./user-rows";

const FOUND = 20;
const Position = z.object({ after: z.int().positive() });
const byName = [{ name: "asc" }, { id: "asc" }] satisfies Prisma.UserOrderByWithRelationInput[];

function narrowed({ role, state, team }: UserFilter): Prisma.UserWhereInput {
  const inside = state ?? (role === undefined ? undefined : "active");
  return {
    ...(inside === undefined ? {} : { active: inside !== "deactivated" }),
    ...(inside === "invited" ? { passwordHash: null } : {}),
    ...(role === undefined ? {} : { role }),
    ...(team === undefined ? {} : { teams: { some: { teamId: team } } }),
  };
}

/** What comes after a person in the order of names; nothing where the cursor's person is gone. */
async function following(cursor: string | null | undefined): Promise<Prisma.UserWhereInput> {
  const position = decodeCursor(Position, cursor);
  if (position === null) return {};
  const last = await db.user.findUnique({ where: { id: position.after }, select: { id: true, name: true } });
  if (!last) return { id: -1 };
  return { name: { gte: last.name }, OR: [{ name: { gt: last.name } }, { id: { gt: last.id } }] };
}

/**
 * Lists people with an account by name, a page at a time, searched by how words of their name or address begin; `complete` is
 * false where the search finds more than it looks through. For administrators; throws forbidden.
 */
export async function listUsers(
  actor: Actor,
  filter: UserFilter,
  page: PageRequest,
): Promise<Page<UserRow> & { complete: boolean }> {
  if (!userPolicy.list(actor)) throw forbidden();
  const found = filter.q === undefined ? null : await peopleFoundBy(filter.q);
  const rows = await db.user.findMany({
    where: {
      AND: [
        visibleUsers(actor),
        ofPeople,
        narrowed(filter),
        await following(page.cursor),
        found ? { id: { in: found.ids } } : {},
      ],
    },
    select: rowColumns,
    orderBy: byName,
    take: page.limit + 1,
  });
  const cut = toPage(
    rows,
    page.limit,
    ({ id }) => ({ after: id }),
    (row) => row,
  );
  return { items: await toUserRows(actor, cut.items), nextCursor: cut.nextCursor, complete: found?.complete ?? true };
}

/** How many people there are of each state and role, or null where they are too many to count. Throws forbidden to all but administrators. */
export async function countUsers(actor: Actor): Promise<UserCounts | null> {
  if (!userPolicy.list(actor)) throw forbidden();
  return unscopedUserCounts();
}

/** A person with an account, for administrators. Throws not_found, to others too. */
export async function getUser(actor: Actor, id: UserId): Promise<UserRow> {
  const user = userPolicy.list(actor)
    ? await db.user.findFirst({ where: { AND: [{ id }, visibleUsers(actor)] }, select: rowColumns })
    : null;
  const [row] = user ? await toUserRows(actor, [user]) : [];
  if (!row) throw notFound();
  return row;
}

/**
 * Finds people with an account whose name or address has words that begin with the query's, at most 20 by name, the first
 * ones for an empty query: the active ones, or everyone. For staff; throws forbidden.
 */
export async function findPeople(actor: Actor, { q, everyone = false }: FindPeople): Promise<FoundPerson[]> {
  if (!userPolicy.find(actor)) throw forbidden();
  const found = q.trim() === "" ? null : await peopleFoundBy(q.slice(0, 200));
  return db.user.findMany({
    where: { AND: [visibleUsers(actor), everyone ? {} : { active: true }, found ? { id: { in: found.ids } } : {}] },
    select: { id: true, name: true, email: true, role: true },
    orderBy: byName,
    take: FOUND,
  });
}

/** Lists the active staff by name, at most 500: who can be a team's member. For administrators; throws forbidden. */
export async function listStaff(actor: Actor): Promise<FoundPerson[]> {
  if (!userPolicy.list(actor)) throw forbidden();
  return db.user.findMany({
    where: { AND: [visibleUsers(actor), ofPeople, { active: true, role: { in: ["technician", "manager", "admin"] } }] },
    select: { id: true, name: true, email: true, role: true },
    orderBy: byName,
    take: 500,
  });
}

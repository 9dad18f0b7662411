import { z } from "zod";
import { isStaff, type Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden, unauthenticated } from "../../platform/errors";
import { decodeCursor, toPage, type Page, type PageRequest } from "../../platform/pagination";
import type { FoundPerson } from "../rows";
import { ofPeople, visibleUsers } from "../scope";
import { peopleFoundBy } from "../search-candidates";

const After = z.int().positive();

/** Lists the active people with an account in the order of their ids, searched by words, a page at a time. For staff; throws forbidden. */
export async function listPeople(
  actor: Actor,
  { q, page }: { q?: string | undefined; page: PageRequest },
): Promise<Page<FoundPerson>> {
  if (!isStaff(actor)) throw forbidden();
  const after = decodeCursor(After, page.cursor);
  const found = q === undefined ? null : await peopleFoundBy(q);
  const rows = await db.user.findMany({
    where: {
      AND: [
        visibleUsers(actor),
        ofPeople,
        { active: true },
        after === null ? {} : { id: { gt: after } },
        found ? { id: { in: found.ids } } : {},
      ],
    },
    select: { id: true, name: true, email: true, role: true },
    orderBy: { id: "asc" },
    take: page.limit + 1,
  });
  return toPage(
    rows,
    page.limit,
    ({ id }) => id,
    (row) => row,
  );
}

/** The actor's own account. Throws unauthenticated for anyone but a person. */
export async function ownAccount(actor: Actor) {
  if (actor.kind !== "user") throw unauthenticated();
  return db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { id: true, name: true, email: true, role: true, locale: true },
  });
}

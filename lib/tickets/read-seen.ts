import type { Actor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import { visibleTicketsSql } from "./scope";

type Columns = Prisma.TicketGetPayload<object>;

const FLAGS = ["open", "offered"] as const satisfies readonly (keyof Columns)[];

/** A row with its flags true or false, which the driver gives as numbers. */
function withFlags<Row extends object>(row: Row): Row {
  const given = Object.entries(row).filter(([name]) => FLAGS.some((flag) => flag === name));
  return { ...row, ...Object.fromEntries(given.map(([name, value]) => [name, Number(value) === 1])) };
}

/** Reads columns of tickets by their numbers, in no order; those that the actor may not see are missing. */
export async function readSeenTickets<Name extends keyof Columns>(
  actor: Actor,
  ids: readonly number[],
  names: readonly Name[],
): Promise<Pick<Columns, Name>[]> {
  if (ids.length === 0) return [];
  const columns = Prisma.join(names.map((name) => Prisma.raw(`t.${name}`)));
  const rows = await db.$queryRaw<Pick<Columns, Name>[]>`
    SELECT ${columns} FROM Ticket t WHERE t.id IN (${Prisma.join([...ids])}) AND ${visibleTicketsSql(actor)}`;
  return rows.map(withFlags);
}

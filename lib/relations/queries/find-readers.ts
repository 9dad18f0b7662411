import { z } from "zod";
import { isStaff, type Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import { decodeCursor, toPage, type Page, type PageRequest } from "../../platform/pagination";
import { searchWords } from "../../platform/text";
import { readerWheres } from "../../tickets/scope";
import { readerColumns, readerFactsOf, readSeenTicket } from "../read-reader-facts";
import { reasonsOf } from "../reader-reasons";
import type { ReaderRow } from "../rows";
import type { ReaderGroup } from "../schema";

const MAX_WORDS = 4;
const After = z.object({ name: z.string().max(100), id: z.int().positive() });

type Asked = { number: TicketNumber; group: ReaderGroup | null; q: string; page: PageRequest };

/**
 * Lists by name who sees a ticket, each with every reason why, a page at a time: those of one group or all of them, by words of their names.
 * For staff who see it themselves; throws not_found to everybody else.
 */
export async function findReaders(actor: Actor, { number, group, q, page }: Asked): Promise<Page<ReaderRow>> {
  if (!isStaff(actor)) throw notFound();
  const words = searchWords(q, MAX_WORDS);
  const { facts, restricts } = await readerFactsOf(await readSeenTicket(actor, number));
  if (q.trim() !== "" && words.length === 0) return { items: [], nextCursor: null };
  const wheres = readerWheres(facts, restricts);
  const after = decodeCursor(After, page.cursor);
  const people = await db.user.findMany({
    where: {
      AND: [
        group ? wheres[group] : { OR: Object.values(wheres) },
        ...words.map((word) => ({ name: { contains: word } })),
        after ? { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] } : {},
      ],
    },
    select: readerColumns,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: page.limit + 1,
  });
  return toPage(
    people,
    page.limit,
    ({ id, name }) => ({ name, id }),
    (one) => ({ id: one.id, name: one.name, reasons: reasonsOf(one, facts, restricts) }),
  );
}

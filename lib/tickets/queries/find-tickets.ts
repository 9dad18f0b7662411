import { z } from "zod";
import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { AppError } from "../../platform/errors";
import { toInputIssues } from "../../platform/input-issues";
import { soughtText } from "../../platform/text";
import { unscopedExcerpts } from "../found-excerpts";
import type { FoundTicket } from "../rows";
import { visibleTickets } from "../scope";
import { searchCandidates } from "../search-candidates";
import { idsOfHits } from "../search-score";

const SHOWN = 10;
const Query = z.object({ q: soughtText(200) });

/** Finds tickets the actor sees by number or by words, the named number first, then what the words fit best, then the newest. Throws invalid_input. */
export async function findTickets(actor: Actor, input: z.input<typeof Query>): Promise<FoundTicket[]> {
  const parsed = Query.safeParse(input);
  if (!parsed.success)
    throw new AppError("invalid_input", { key: "errors.invalidInput", issues: toInputIssues(parsed.error) });
  const { hits } = await searchCandidates(actor, parsed.data.q);
  // One more than shown: a number may name what isn't theirs, and nothing else of what is found.
  const ids = idsOfHits(hits.slice(0, SHOWN + 1));
  if (ids.length === 0) return [];
  const seen = await db.ticket.findMany({
    where: { AND: [{ id: { in: ids } }, visibleTickets(actor)] },
    select: { id: true, title: true, status: true, requester: { select: { id: true, name: true } } },
  });
  const rows = new Map(seen.map((row) => [row.id, row]));
  const shown = ids.flatMap((id) => rows.get(id) ?? []).slice(0, SHOWN);
  const excerpts = await unscopedExcerpts(actor, shown, parsed.data.q);
  return shown.map(({ id, title, status, requester }) => ({
    number: id,
    title,
    status,
    requester,
    excerpt: excerpts.get(id) ?? null,
  }));
}

import { Prisma, type Tx } from "../platform/db/client";
import { rankBetween, spreadRanks } from "./board-rank";
import { priorities } from "./schema";
import type { TicketStatus } from "./status";

type Spot = { id: number; rank: number };
type Row = { id: number; boardRank: number | bigint };
type Side = "above" | "below";

/** How many cards around a place are spread apart when it has no room left; more only where these have none either. */
const SPREAD = [8, 32, 128];

const toSpot = ({ id, boardRank }: Row): Spot => ({ id, rank: Number(boardRank) });

/**
 * The cards of a column next to a spot on one side, nearest first. Not narrowed to what somebody sees: only ranks come of it, and a place
 * is a place among all cards.
 */
async function unscopedBeside(
  tx: Tx,
  status: TicketStatus,
  spot: Spot,
  side: Side,
  { without, limit }: { without: number; limit: number },
): Promise<Spot[]> {
  const past = Prisma.raw(side === "below" ? ">" : "<");
  const direction = Prisma.raw(side === "below" ? "ASC" : "DESC");
  const parts = priorities.map(
    (priority) => Prisma.sql`(SELECT id, boardRank FROM Ticket FORCE INDEX (Ticket_status_priority_boardRank_idx)
      WHERE status = ${status} AND priority = ${priority} AND boardRank ${past}= ${spot.rank} AND (boardRank ${past} ${spot.rank} OR id ${past} ${spot.id})
        AND id <> ${without} ORDER BY boardRank ${direction}, id ${direction} LIMIT ${limit})`,
  );
  const rows = await tx.$queryRaw<Row[]>`${Prisma.join(parts, " UNION ALL ")}`;
  const nearest = rows.map(toSpot).sort((a, b) => a.rank - b.rank || a.id - b.id);
  return (side === "below" ? nearest : nearest.toReversed()).slice(0, limit);
}

/** Spreads the cards around a place evenly, so that there is room in it; gives the rank of the place, null when there is none. */
async function makeRoom(tx: Tx, status: TicketStatus, gap: { above: Spot; below: Spot }, without: number) {
  for (const reach of SPREAD) {
    const beside = { without, limit: reach };
    const above = await unscopedBeside(tx, status, gap.above, "above", beside);
    const below = await unscopedBeside(tx, status, gap.below, "below", beside);
    const [top, bottom] = [above.length === reach ? above.pop() : null, below.length === reach ? below.pop() : null];
    const spread = [...above.toReversed(), gap.above, null, gap.below, ...below];
    const ranks = spreadRanks(spread.length, top?.rank ?? null, bottom?.rank ?? null);
    if (!ranks) continue;
    const moved = spread.flatMap((spot, index) => (spot ? [{ id: spot.id, rank: ranks[index] ?? spot.rank }] : []));
    const cases = moved.map(({ id, rank }) => Prisma.sql`WHEN ${id} THEN ${rank}`);
    await tx.$executeRaw`UPDATE Ticket SET boardRank = CASE id ${Prisma.join(cases, " ")} ELSE boardRank END
      WHERE id IN (${Prisma.join(moved.map(({ id }) => id))})`;
    return ranks[above.length + 1] ?? null;
  }
  return null;
}

/** The rank of a place right under a card, or right over it. */
export async function rankBeside(
  tx: Tx,
  status: TicketStatus,
  card: Spot,
  side: Side,
  moving: number,
): Promise<number | null> {
  const [next] = await unscopedBeside(tx, status, card, side, { without: moving, limit: 1 });
  const [above, below] = side === "below" ? [card, next ?? null] : [next ?? null, card];
  const rank = rankBetween(above?.rank ?? null, below?.rank ?? null);
  return rank === null && above && below ? makeRoom(tx, status, { above, below }, moving) : rank;
}

import { withDates } from "@/components/tickets/with-dates";
import type { TicketDetail, TicketRow } from "@/lib/tickets/rows";
import { lanesName } from "./board-address";
import { columnStatuses, type BoardSnapshot, type BoardState, type ColumnStatus } from "./board-state";

/** Why a read gave nothing: the sign-in ended, it isn't there for the reader, or no answer came. */
export type ReadFailure = "signedOut" | "missing" | "unreachable";

export class ReadError extends Error {
  constructor(readonly failure: ReadFailure) {
    super(failure);
  }
}

async function read(path: string, signal?: AbortSignal): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, { headers: { accept: "application/json" }, ...(signal ? { signal } : {}) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ReadError("unreachable");
  }
  if (response.status === 401) throw new ReadError("signedOut");
  if (response.status === 404 || response.status === 403) throw new ReadError("missing");
  if (!response.ok) throw new ReadError("unreachable");
  return withDates(await response.text());
}

/** One ticket with its conversation. Throws ReadError. */
export async function readTicket(number: number, signal?: AbortSignal): Promise<TicketDetail> {
  return (await read(`/api/ui/tickets/${String(number)}`, signal)) as TicketDetail;
}

export type MoreCards = { items: TicketRow[]; nextCursor: string | null };

/** The next cards of a column. Throws ReadError. */
export async function readColumn(
  status: ColumnStatus,
  cursor: string,
  filter: string,
  signal?: AbortSignal,
): Promise<MoreCards> {
  const search = new URLSearchParams(filter);
  search.set("cursor", cursor);
  return (await read(`/api/ui/board/${status}?${search.toString()}`, signal)) as MoreCards;
}

/** The board as it is now, as many cards down each column as are shown. Throws ReadError. */
export async function readBoard(filter: string, shown: BoardState, signal?: AbortSignal): Promise<BoardSnapshot> {
  const search = new URLSearchParams(filter);
  if (shown.lanes) search.set(lanesName, shown.lanes.by);
  const fresh = (await read(`/api/ui/board?${search.toString()}`, signal)) as BoardSnapshot;
  const columns = await Promise.all(
    fresh.columns.map(async (column) => {
      const status = columnStatuses.find((candidate) => candidate === column.status);
      const wanted = status ? shown.columns[status].places.length : 0;
      let { nextCursor } = column;
      const cards = [...column.cards];
      while (status && nextCursor !== null && cards.length < wanted) {
        const more = await readColumn(status, nextCursor, filter, signal);
        cards.push(...more.items);
        nextCursor = more.nextCursor;
      }
      return { ...column, cards, nextCursor };
    }),
  );
  return { ...fresh, columns };
}

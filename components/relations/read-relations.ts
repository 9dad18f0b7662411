import type { MergePreview, ReaderGroup, SimilarTicket, UndoPreview } from "@/lib/relations/rows";

const TIMEOUT_MS = 10_000;

async function read<T>(number: number, part: string): Promise<T | null> {
  try {
    const answer = await fetch(`/api/ui/tickets/${String(number)}/${part}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}

/** Tickets that read like one; null when no answer came. */
export async function readSimilar(number: number): Promise<SimilarTicket[] | null> {
  return (await read<{ items: SimilarTicket[] }>(number, "similar"))?.items ?? null;
}

/** Who sees a ticket, and why; null when no answer came. */
export async function readReaders(number: number): Promise<ReaderGroup[] | null> {
  return (await read<{ groups: ReaderGroup[] }>(number, "readers"))?.groups ?? null;
}

/** What merging a ticket into another would do; null when no answer came. */
export function readMergePreview(number: number, into: number): Promise<MergePreview | null> {
  return read<MergePreview>(number, `merge-preview?into=${String(into)}`);
}

/** What undoing the merge of a ticket leaves where it is; null when no answer came. */
export function readUndoPreview(number: number): Promise<UndoPreview | null> {
  return read<UndoPreview>(number, "undo-preview");
}

import type { MergePreview, SimilarTicket, UndoPreview } from "@/lib/relations/rows";

const TIMEOUT_MS = 10_000;

/** What a part of a ticket answers; null when no answer came. */
export async function readRelation<T>(number: number, part: string): Promise<T | null> {
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
  return (await readRelation<{ items: SimilarTicket[] }>(number, "similar"))?.items ?? null;
}

/** What merging a ticket into another would do; null when no answer came. */
export function readMergePreview(number: number, into: number): Promise<MergePreview | null> {
  return readRelation<MergePreview>(number, `merge-preview?into=${String(into)}`);
}

/** What undoing the merge of a ticket leaves where it is; null when no answer came. */
export function readUndoPreview(number: number): Promise<UndoPreview | null> {
  return readRelation<UndoPreview>(number, "undo-preview");
}

import type { BulkProgress } from "@/lib/bulk-changes/schema";

async function read<T>(path: string, signal?: AbortSignal): Promise<T | null> {
  const response = await fetch(path, { headers: { accept: "application/json" }, ...(signal ? { signal } : {}) });
  if (response.ok) return (await response.json()) as T;
  if (response.status >= 500) throw new Error("no answer");
  return null;
}

/** How far a bulk change is; null when it is forgotten or not the reader's. Throws when no answer came. */
export function readProgress(id: number, signal?: AbortSignal): Promise<BulkProgress | null> {
  return read(`/api/ui/bulk-changes/${String(id)}`, signal);
}

export type Matching = { numbers: number[]; more: boolean };

/** The numbers of all tickets of a list by its address, up to 1,000; null when it can't be read. */
export function readMatching(search: string, signal?: AbortSignal): Promise<Matching | null> {
  return read<Matching>(`/api/ui/tickets/matching?${search}`, signal).catch(() => null);
}

const MOMENTS: ReadonlySet<string> = new Set([
  "createdAt",
  "updatedAt",
  "dueAt",
  "acceptBy",
  "respondBy",
  "resolveBy",
  "pausedAt",
  "nextDueAt",
  "soonAt",
  "resolvedAt",
  "editedAt",
  "seenAt",
  "requesterSeenAt",
  "at",
  "runningSince",
  "metAt",
]);

/** What JSON carried, with its moments made dates again. */
export function withDates(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) =>
    MOMENTS.has(key) && typeof value === "string" ? new Date(value) : value,
  );
}

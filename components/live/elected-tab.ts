/** A tab as the others know it: when it came, and when it was last heard of. */
export type KnownTab = { id: string; since: number; heardAt: number };

export const SAY_MS = 2_000;
/** A tab that was silent this long is gone; background tabs are woken once a second at most. */
const GONE_MS = 3 * SAY_MS;

/** Which of the tabs holds the stream where the browser has no locks: the one that is there longest. Null before any is known. */
export function electedTab(tabs: Iterable<KnownTab>, now: number): string | null {
  const present = [...tabs].filter(({ heardAt }) => now - heardAt < GONE_MS);
  const [first] = present.sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
  return first?.id ?? null;
}

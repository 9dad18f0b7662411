/** A text as three parts: what it shares with another before and after, and what is its own. */
export type TextParts = { before: string; own: string; after: string };

const CONTEXT = 60;
const words = (text: string) => text.match(/\s+|[^\s]+/gu) ?? [];

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count += 1;
  return count;
}

function sharedEnd(a: readonly string[], b: readonly string[], most: number): number {
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

/** What a text has of its own beside another, word by word; long shared parts are cut to what stands near. */
export function ownPart(text: string, other: string): TextParts {
  const mine = words(text);
  const theirs = words(other);
  const start = sharedStart(mine, theirs);
  const end = sharedEnd(mine, theirs, Math.min(mine.length, theirs.length) - start);
  const before = mine.slice(0, start).join("");
  const after = mine.slice(mine.length - end).join("");
  return {
    before: before.length > CONTEXT ? `…${before.slice(-CONTEXT)}` : before,
    own: mine.slice(start, mine.length - end).join(""),
    after: after.length > CONTEXT ? `${after.slice(0, CONTEXT)}…` : after,
  };
}

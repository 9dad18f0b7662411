const QUERY_MAX = 40;

/** What is being asked for at the caret of a text: where its sign stands, and what was typed after it. */
export type CaretQuery = { start: number; query: string };

/** The query that a sign such as "@" opens where a word could begin, up to the caret; null where there is none. */
export function caretQuery(text: string, caret: number, sign: string): CaretQuery | null {
  const start = text.lastIndexOf(sign, caret - sign.length);
  if (start === -1 || caret - start > QUERY_MAX) return null;
  const before = text.charAt(start - 1);
  const query = text.slice(start + sign.length, caret);
  if (/[^\s([{«"'’]/u.test(before) || /^\s|\n/u.test(query)) return null;
  return { start, query };
}

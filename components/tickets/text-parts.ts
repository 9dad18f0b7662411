export type TextPart = { kind: "text"; text: string } | { kind: "link"; text: string; href: string };

const ADDRESS = /https?:\/\/[^\s<>"'«»]+/g;
const TRAILING = /[.,;:!?)\]}…]+$/;

/** Cuts a text into plain parts and web addresses; only http and https become links, closing punctuation stays text. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const found = match[0].replace(TRAILING, "");
    if (!URL.canParse(found)) continue;
    if (match.index > from) parts.push({ kind: "text", text: text.slice(from, match.index) });
    parts.push({ kind: "link", text: found, href: found });
    from = match.index + found.length;
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) });
  return parts;
}

const FOLD_LINES = 40;
const FOLD_CHARACTERS = 4_000;

/** The beginning of a long text that is shown first; null when the whole fits. */
export function beginningOf(text: string): string | null {
  let end = -1;
  for (let line = 0; line < FOLD_LINES; line += 1) {
    end = text.indexOf("\n", end + 1);
    if (end === -1) break;
  }
  const cut = Math.min(end === -1 ? text.length : end, FOLD_CHARACTERS);
  if (cut >= text.length) return null;
  const inPair = /[\uD800-\uDBFF]/.test(text.charAt(cut - 1));
  return text.slice(0, inPair ? cut - 1 : cut);
}

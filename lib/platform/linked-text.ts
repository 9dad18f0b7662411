export type TextPart = { text: string; href?: string };

const ADDRESS = /https?:\/\/[^\s<>"'«»“”]+/giu;
/** What ends a sentence or closes a bracket after an address, rather than belonging to it. */
const TRAILING = /[.,;:!?…)\]}*_]+$/u;

/** The address among letters that follow each other: without the marks and the bracket that end it. */
export function addressIn(found: string): string {
  const trimmed = found.replace(TRAILING, "");
  const open = trimmed.split("(").length;
  const closed = trimmed.split(")").length;
  return open > closed && found.charAt(trimmed.length) === ")" ? `${trimmed})` : trimmed;
}

/** Cuts a text into what is said and the web addresses in it; only http and https ever become links. */
export function linkedText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = addressIn(match[0]);
    if (!URL.canParse(address)) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: address, href: address });
    from = match.index + address.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

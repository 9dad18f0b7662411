import { ticketWords } from "./search-words";

const BEFORE = 30;
const LENGTH = 120;

/** How a text answers a query: by whole words, or by what the last one may become. */
function answers(token: string, words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return ticketWords(token).some((word) => words.includes(word) || (last.length > 1 && word.startsWith(last)));
}

/** The piece of a text around the first word that a query asks for, on one line; null where none stands there. */
export function excerptOf(text: string, words: readonly string[]): string | null {
  const held = ticketWords(text);
  if (!words.some((word) => held.includes(word))) return null;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!answers(match[0], words)) continue;
    const from = match.index <= BEFORE ? 0 : text.lastIndexOf(" ", match.index - BEFORE / 2) + 1;
    const start = match.index - from > BEFORE * 2 ? match.index : from;
    const letters = Array.from(text.slice(start));
    const piece = letters.slice(0, LENGTH).join("").replace(/\s+/g, " ").trim();
    return `${start > 0 ? "… " : ""}${piece}${letters.length > LENGTH ? " …" : ""}`;
  }
  return null;
}

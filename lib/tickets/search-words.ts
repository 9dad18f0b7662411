import { foldText } from "../platform/text";

const TERM_MAX = 32;
/** A longer text is found by its first words. */
const WORDS_OF_TEXT = 500;
/** What is read of a text, in characters. */
export const TEXT_READ = 20_000;
const PREFIX_MIN = 2;
const PREFIX_MAX = 5;

/** Where a word stands, and how much that weighs; the first four are for everybody who sees the ticket, notes are staff's. */
export const places = { title: 5, requester: 4, description: 3, replies: 2, notes: 1 } as const;
export type Place = keyof typeof places;

/** l'imprimante, d'accès, qu'un: nobody looks for the article. */
const ELISIONS = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu)'(?=\p{L})/gu;
/** « [x] » of a checklist is a box, not a letter. */
const BOXES = /\[[xX]\]/g;
const LIGATURES: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss", ø: "o" };

/** The distinct words of a text, folded, each of at most 32 characters; a long text's first 500. */
export function ticketWords(text: string, max = WORDS_OF_TEXT): string[] {
  const folded = foldText(text.slice(0, TEXT_READ).replace(BOXES, " ")).replace(
    /[œæßø]/g,
    (letter) => LIGATURES[letter] ?? letter,
  );
  const found = folded.replace(ELISIONS, " ").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return [...new Set(found.map((word) => (word.length <= TERM_MAX ? word : shorten(word))))].slice(0, max);
}

/** By code points, so that no character is cut in two. */
const shorten = (word: string) => Array.from(word).slice(0, TERM_MAX).join("");

/** The term under which the words stand that begin so, or at least with the same five letters; null for a single letter, which begins too much. */
export function beginningTerm(beginning: string): string | null {
  const letters = Array.from(beginning);
  return letters.length < PREFIX_MIN ? null : `${letters.slice(0, PREFIX_MAX).join("")}*`;
}

/** The terms of all beginnings of words. */
export function beginningsOf(words: readonly string[]): string[] {
  const beginnings = words.flatMap((word) => {
    const letters = Array.from(word);
    const lengths = Array.from({ length: PREFIX_MAX - PREFIX_MIN + 1 }, (_, index) => PREFIX_MIN + index);
    return lengths.filter((length) => length <= letters.length).map((length) => letters.slice(0, length).join(""));
  });
  return [...new Set(beginnings)].map((beginning) => `${beginning}*`);
}

/** Words as they are kept: each between spaces, so that whole ones and beginnings are found by what stands before. */
export const asLine = (words: readonly string[]) => (words.length === 0 ? "" : ` ${words.join(" ")} `);

/** The words of a line. */
export const wordsOf = (line: string) => line.split(" ").filter((word) => word !== "");

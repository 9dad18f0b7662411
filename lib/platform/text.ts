import { z } from "zod";

/** Code points, which is what people take for characters and what VARCHAR counts. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function plainText(max: number) {
  return z
    .string()
    .transform((value) => value.replace(/\r\n?/g, "\n"))
    .superRefine((value, context) => {
      if (value.includes("\0") || !value.isWellFormed()) {
        context.addIssue({ code: "custom", message: "validation.unreadable" });
        return;
      }
      const count = codePoints(value);
      if (count > max) {
        context.addIssue({ code: "custom", message: "validation.tooLong", params: { max, count } });
      }
    });
}

/**
 * Something that can be seen. A blank of Braille can't, though it is no white space, nor what Unicode lets programs ignore; what is no
 * character, or one that no font but its maker's has, looks the same whatever it is.
 */
const SEEN = /[^\p{Z}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\ufffd\u2800]/u;

/** Whether a text shows nothing: white space, and characters that can't be seen or told apart. */
export const isBlank = (text: string) => !SEEN.test(text);

const oneLine = (max: number) => plainText(max).transform((value) => value.replace(/\s*\n\s*/g, " ").trim());

/** A text of one line that shows something: 1 to `max` code points after trimming; refuses NUL, lone surrogates and line breaks become spaces. */
export function lineOfText(max: number) {
  return oneLine(max)
    .refine((value) => !isBlank(value), { message: "validation.required" })
    .meta({ minLength: 1, maxLength: max });
}

/** What somebody looks for, as a line of text; one that shows nothing is no mistake, and finds nothing. */
export function soughtText(max: number) {
  return oneLine(max)
    .refine((value) => value !== "", { message: "validation.required" })
    .meta({ minLength: 1, maxLength: max });
}

const nothingHidden = (value: string) => value === "" || !isBlank(value);

/** A line of text that may be empty, but not look so: up to `max` code points after trimming. */
export function optionalLine(max: number) {
  return oneLine(max).refine(nothingHidden, { message: "validation.unreadable" }).meta({ maxLength: max });
}

/** A text of many lines that may be empty, but not look so: up to `max` code points, trimmed. */
export function optionalText(max: number) {
  return plainText(max)
    .transform((value) => value.trim())
    .refine(nothingHidden, { message: "validation.unreadable" })
    .meta({ maxLength: max });
}

/** A text of many lines kept exactly but for newlines, which become LF: up to `max` code points, possibly empty. */
export function longText(max: number) {
  return plainText(max).meta({ maxLength: max });
}

/** Like longText, but it must hold something that can be seen. */
export function requiredLongText(max: number) {
  return plainText(max)
    .refine((value) => !isBlank(value), { message: "validation.required" })
    .meta({ minLength: 1, maxLength: max });
}

const DIACRITICS = /\p{Diacritic}/gu;
const APOSTROPHES = /[’‘ʼ`´]/g;

/** Folds accents, case and apostrophes away, for comparing words. */
export function foldText(text: string): string {
  // Apostrophes first: a grave or acute accent that stands alone would be taken for one of a letter.
  return text.replace(APOSTROPHES, "'").normalize("NFKD").replace(DIACRITICS, "").toLowerCase();
}

/** The distinct folded words of a text, each at most 64 characters, at most `max` of them. */
export function searchWords(text: string, max = 40): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, 64)))].slice(0, max);
}

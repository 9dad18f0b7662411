import { dictionary } from "@zxcvbn-ts/language-common";
import { foldText } from "../platform/text";

/** Known to everybody who read this product's documents, or common in French and absent from the list. */
const ALSO_COMMON = [
  "demo-password",
  "administrateur",
  "monmotdepasse",
  "apprenti",
  "apprenante",
  "appticket",
  "bonjourbonjour",
];

const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertyuiopasdfghjklzxcvbnm",
  "01234567890123456789",
];

let common: ReadonlySet<string> | null = null;

/** About 50,000 passwords, made on first use: most processes never need them. */
function commonest(): ReadonlySet<string> {
  common ??= new Set([...dictionary["passwords-common"], ...ALSO_COMMON]);
  return common;
}

const unleet = (text: string) => text.replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign);
const withoutEnds = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

/** The shortest part that a text only repeats: "abc" of "abcabcabc"; the text itself when it repeats nothing. */
function repeatedPart(text: string): string {
  const again = (text + text).indexOf(text, 1);
  return again > 0 && again < text.length ? text.slice(0, again) : text;
}

function isSequence(text: string): boolean {
  const backwards = Array.from(text).reverse().join("");
  return ROWS.some((row) => (row + row).includes(text) || (row + row).includes(backwards));
}

/** True for a password that others try first: a common one alone, doubled, disguised or with digits around, or a mere row of keys. */
export function isCommonPassword(password: string): boolean {
  const folded = foldText(password);
  const part = repeatedPart(folded);
  if (part.length <= 4 || new Set(folded).size <= 2 || isSequence(folded)) return true;
  const letters = withoutEnds(folded);
  const forms = [folded, part, letters, repeatedPart(letters), withoutEnds(unleet(folded)), unleet(letters)];
  return forms.some((form) => form.length > 3 && (commonest().has(form) || isSequence(form)));
}

/** True when little of a password is left without what everybody knows of the person: name, address, centre. */
export function isPersonalPassword(password: string, known: readonly string[]): boolean {
  const words = known
    .flatMap((text) => foldText(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [])
    .sort((a, b) => b.length - a.length);
  const rest = words.reduce((text, word) => text.replaceAll(word, ""), foldText(password));
  return rest.length < foldText(password).length && rest.replace(/[^\p{L}\p{N}]/gu, "").length < 6;
}

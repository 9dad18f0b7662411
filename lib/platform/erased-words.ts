import { ERASED_NAME, ERASED_TEXT } from "./erasure";
import { defaultLocale, isLocale } from "./i18n/locale";
import { translatorFor } from "./i18n/translator";
import { processState } from "./process-state";

type Words = { name: string; text: string };

const known = () => processState("erased-words", () => new Map<string, Words>());

function wordsIn(locale: string | null): Words {
  const language = isLocale(locale) ? locale : defaultLocale;
  const words = known().get(language);
  if (words) return words;
  const { t } = translatorFor(language);
  const made = { name: t("erased.name"), text: t("erased.text") };
  known().set(language, made);
  return made;
}

function said(text: string, { name, text: words }: Words): string {
  if (text === ERASED_NAME) return name;
  if (text === ERASED_TEXT) return words;
  // A note calls people by their names.
  return text.includes(`@${ERASED_NAME}`) ? text.replaceAll(`@${ERASED_NAME}`, `@${name}`) : text;
}

const isPlain = (value: object) => [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

function translated(value: unknown, words: Words): unknown {
  if (typeof value === "string") return said(value, words);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const parts = value.map((part) => translated(part, words));
    return parts.every((part, index) => part === value[index]) ? value : parts;
  }
  if (!isPlain(value)) return value;
  const before = Object.entries(value);
  const after = before.map(([field, part]) => [field, translated(part, words)] as const);
  return after.every(([, part], index) => part === before[index]?.[1]) ? value : Object.fromEntries(after);
}

/** What was read, with the reader's words in place of those that erasure leaves; what says nothing of the kind is given back as it is. */
export function inReadersWords<T>(read: T, locale: string | null): T {
  const words = wordsIn(locale);
  return words.name === ERASED_NAME && words.text === ERASED_TEXT ? read : (translated(read, words) as T);
}

const none: Words = { name: "", text: "" };

/** What was read, for a program without a language of its own: what was erased is empty, as a deleted message is. */
export function inNoWords<T>(read: T): T {
  return translated(read, none) as T;
}

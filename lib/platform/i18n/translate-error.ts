import { getLocale, getTranslations } from "next-intl/server";
import { datedDay } from "./format-moment";
import { defaultLocale, isLocale, type Locale } from "./locale";
import { translatorFor } from "./translator";
import type { AppError, InputIssue, MessageParams } from "../errors";

type Translate = { (key: string, params?: MessageParams): string; has: (key: string) => boolean };

type Words = { language: Locale; t: Translate };

async function wordsOf(locale?: Locale): Promise<Words> {
  if (locale) return translatorFor(locale) as unknown as Words;
  const [language, t] = await Promise.all([getLocale(), getTranslations()]);
  return { language: isLocale(language) ? language : defaultLocale, t: t as unknown as Translate };
}

/** The days among a message's values as a language writes them; as columns hold them, they begin in UTC. */
function withDays(params: MessageParams | undefined, locale: Locale): MessageParams | undefined {
  if (!params) return undefined;
  const said = Object.entries(params).map(([name, value]) => {
    return [name, value instanceof Date ? datedDay(value, { locale, timeZone: "UTC" }) : value];
  });
  return Object.fromEntries(said) as MessageParams;
}

export type TranslatedIssue = { path: string; message: string };
export type TranslatedError = { message: string; issues: TranslatedIssue[] };

/** Pages that are reloaded and fields that are filled in are nothing to a program: such a sentence has another under `api`. */
const keysFor = (key: string, program: boolean) => [...(program ? [`api.${key}`] : []), key, "errors.unexpected"];

/** Says an error in the reader's language (or in `locale`), with each field's issue under its dotted path; to programs in their words. */
export async function translateError(
  error: AppError,
  { locale, program = false }: { locale?: Locale; program?: boolean } = {},
): Promise<TranslatedError> {
  const { language, t } = await wordsOf(locale);
  const say = (key: string, params?: MessageParams) =>
    t(keysFor(key, program).find((one) => t.has(one)) ?? key, withDays(params, language));
  const issues = (error.issues ?? []).map((issue: InputIssue) => ({
    path: issue.path.join("."),
    message: say(issue.key, issue.params),
  }));
  return { message: say(error.key, error.params), issues };
}

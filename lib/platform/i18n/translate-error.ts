import { getTranslations } from "next-intl/server";
import type { Locale } from "./locale";
import { translatorFor } from "./translator";
import type { AppError, InputIssue, MessageParams } from "../errors";

type Translate = { (key: string, params?: MessageParams): string; has: (key: string) => boolean };

async function translator(locale?: Locale): Promise<Translate> {
  const translate = locale ? translatorFor(locale).t : await getTranslations();
  return translate as unknown as Translate;
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
  const t = await translator(locale);
  const say = (key: string, params?: MessageParams) =>
    t(keysFor(key, program).find((one) => t.has(one)) ?? key, params);
  const issues = (error.issues ?? []).map((issue: InputIssue) => ({
    path: issue.path.join("."),
    message: say(issue.key, issue.params),
  }));
  return { message: say(error.key, error.params), issues };
}

import { getTranslations } from "next-intl/server";
import type { Locale } from "./locale";
import type { AppError, InputIssue, MessageParams } from "../errors";

type Translate = { (key: string, params?: MessageParams): string; has: (key: string) => boolean };

async function translator(locale?: Locale): Promise<Translate> {
  const translate = await (locale ? getTranslations({ locale }) : getTranslations());
  return translate as unknown as Translate;
}

export type TranslatedIssue = { path: string; message: string };
export type TranslatedError = { message: string; issues: TranslatedIssue[] };

/** Says an error in the reader's language (or in `locale`), with each field's issue under its dotted path. */
export async function translateError(error: AppError, locale?: Locale): Promise<TranslatedError> {
  const t = await translator(locale);
  const say = (key: string, params?: MessageParams) => t(t.has(key) ? key : "errors.unexpected", params);
  const issues = (error.issues ?? []).map((issue: InputIssue) => ({
    path: issue.path.join("."),
    message: say(issue.key, issue.params),
  }));
  return { message: say(error.key, error.params), issues };
}

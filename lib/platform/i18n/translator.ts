import { createTranslator } from "use-intl/core";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { defaultLocale, isLocale } from "./locale";

const messages = { fr, en };

/** The product's words in a person's language, French when none was chosen: for what is written outside a request, such as mail. */
export function translatorFor(locale: string | null) {
  const language = isLocale(locale) ? locale : defaultLocale;
  return { language, t: createTranslator({ locale: language, messages: messages[language] }) };
}

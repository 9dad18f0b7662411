import { foldText } from "../platform/text";
import { placeholders, type Placeholder } from "./labels";

const NAMES = new Map<string, Placeholder>(
  (Object.keys(placeholders) as Placeholder[]).flatMap((key) =>
    [placeholders[key].fr, placeholders[key].en].map((name) => [foldText(name), key] as const),
  ),
);

/** Fills « {{prénom}} » and its like, in either language, accents and case aside; what is unknown stays to be seen. */
export function fillPlaceholders(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(/\{\{([^{}\n]{1,40})\}\}/g, (written, name: string) => {
    const key = NAMES.get(foldText(name).replace(/\s+/g, " ").trim());
    return key ? values[key] : written;
  });
}

/** The text for a reader: in their language, French where there is none, the other where there is only that. */
export function textFor(locale: string | null, { textFr, textEn }: { textFr: string; textEn: string }): string {
  const wanted = locale === "en" ? textEn : textFr;
  return wanted || textFr || textEn;
}

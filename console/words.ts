import en from "./messages/en.json";
import fr from "./messages/fr.json";

export type Word = keyof typeof fr;
export type Language = "fr" | "en";
export type Words = (word: Word, params?: Readonly<Record<string, string | number>>) => string;

const messages: Record<Language, Record<Word, string>> = { fr, en };

/** The console's sentences in a language; `{name}` in them stands for a parameter. */
export function wordsIn(language: Language): Words {
  return (word, params = {}) =>
    messages[language][word].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** True for a name that has a sentence. */
export function isWord(name: string): name is Word {
  return Object.hasOwn(fr, name);
}

const languageOf = (tag: string | undefined): Language | null => {
  const [language] = (tag ?? "").toLowerCase().split(/[-_.@]/);
  return language === "fr" || language === "en" ? language : null;
};

/** The language to speak: the one asked for, else the environment's as POSIX ranks it, else French, the product's first. */
export function chooseLanguage(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  const set = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== "");
  return languageOf(asked) ?? languageOf(set) ?? "fr";
}

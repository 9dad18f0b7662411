import { expect, test } from "vitest";
import { commands } from "./command-list";
import { globalOptions } from "./arguments";
import en from "./messages/en.json";
import fr from "./messages/fr.json";
import { chooseLanguage, isWord, wordsIn } from "./words";

const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test("French and English hold the same sentences with the same parameters", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
  for (const [word, text] of Object.entries(fr)) {
    expect(text.trim(), word).not.toBe("");
    expect(parameters(en[word as keyof typeof en]), word).toEqual(parameters(text));
  }
});

test("French is set as French is: thin and hard spaces, curly apostrophes", () => {
  for (const [word, text] of Object.entries(fr)) {
    expect(text, word).not.toMatch(/ [?!;:»]|« /);
    expect(text, word).not.toMatch(/\p{L}'\p{L}/u);
  }
});

test("every command and option has a sentence for the help", () => {
  for (const { name, options } of commands) {
    expect(isWord(`help.${name}`), name).toBe(true);
    for (const option of Object.keys({ ...options, ...globalOptions }))
      expect(isWord(`help.${name}.${option}`) || isWord(`help.option.${option}`), `${name} --${option}`).toBe(true);
  }
});

test.each([
  ["en", {}, "en"],
  [undefined, { LC_ALL: "en_GB.UTF-8", LANG: "fr_FR.UTF-8" }, "en"],
  [undefined, { LC_ALL: "", LC_MESSAGES: "fr_FR", LANG: "en_US" }, "fr"],
  [undefined, { LANG: "en_US.UTF-8" }, "en"],
  [undefined, { LANG: "C.UTF-8" }, "fr"],
  [undefined, { LANG: "de_DE.UTF-8" }, "fr"],
  [undefined, {}, "fr"],
])("--lang %s with %j speaks %s", (asked, env, language) => {
  expect(chooseLanguage(asked, env)).toBe(language);
});

test("a parameter that holds braces or dollars is said as it is", () => {
  expect(wordsIn("en")("ticket.nobody")).toBe("nobody");
  expect(wordsIn("en")("usage.unknownCommand", { name: "$& {name}" })).toBe("There is no command “$& {name}”.");
});

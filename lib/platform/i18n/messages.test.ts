import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

const french = new Map(flat(fr));
const english = new Map(flat(en));
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? ""))].sort();

test("French and English hold the same keys, none of them empty", () => {
  expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
  for (const [key, text] of [...french, ...english]) expect(text.trim(), key).not.toBe("");
});

test("every message is well-formed ICU", () => {
  for (const [locale, messages] of [
    ["fr", fr],
    ["en", en],
  ] as const) {
    const failures: string[] = [];
    const t = createTranslator({
      locale,
      messages,
      onError: (error) => failures.push(error.message),
    }) as unknown as (key: string, values: Record<string, number>) => string;
    for (const [key, text] of flat(messages)) {
      const values = Object.fromEntries(placeholders(text).map((name) => [name, 2]));
      t(key, values);
    }
    expect(
      failures.filter((failure) => failure.includes("INVALID_MESSAGE")),
      locale,
    ).toEqual([]);
  }
});

test("French is set as French is: thin and hard spaces, curly apostrophes", () => {
  for (const [key, text] of french) {
    expect(text, key).not.toMatch(/ [?!;:»]|« /);
    expect(text, key).not.toMatch(/\p{L}'\p{L}/u);
  }
});

import { describe, expect, test } from "vitest";
import type { Written } from "@/components/ui/write-into";
import { asCode, asLines, asLink, continued, wrapped, type LineMark, type Selected } from "./markdown-edit";

/** « a|b|c » is a text with b selected; one bar is a caret. */
function selected(drawn: string): Selected {
  const [before = "", inside = "", after] = drawn.split("|");
  if (after === undefined) return { text: before + inside, start: before.length, end: before.length };
  return { text: before + inside + after, start: before.length, end: before.length + inside.length };
}

function drawn({ text }: Selected, { start, end, text: by, select }: Written): string {
  const after = text.slice(0, start) + by + text.slice(end);
  const [from, to] = select ?? [start + by.length, start + by.length];
  return from === to
    ? `${after.slice(0, from)}|${after.slice(from)}`
    : `${after.slice(0, from)}|${after.slice(from, to)}|${after.slice(to)}`;
}

const through = (change: (from: Selected) => Written | null) => (text: string) => {
  const from = selected(text);
  const written = change(from);
  return written && drawn(from, written);
};

describe("marks around words", () => {
  test.each([
    ["un |mot| gras", "un **|mot|** gras"],
    ["un| mot |gras", "un **|mot|** gras"],
    ["un **|mot|** gras", "un |mot| gras"],
    ["un |**mot**| gras", "un |mot| gras"],
    ["un |", "un **|**"],
    ["un **|**", "un |"],
  ])("%j becomes %j", (before, after) => {
    expect(through((from) => wrapped(from, "**"))(before)).toBe(after);
  });

  test.each([
    ["|npm test|", "`|npm test|`"],
    ["vu : |a\nb|", "vu : \n```\n|a\nb|\n```\n"],
  ])("code: %j becomes %j", (before, after) => {
    expect(through(asCode)(before)).toBe(after);
  });

  test.each([
    ["voir |l’aide|", "voir [l’aide](|https://|)"],
    ["voir |", "voir [](|https://|)"],
    ["|https://a.fr|", "[|](https://a.fr)"],
  ])("link: %j becomes %j", (before, after) => {
    expect(through(asLink)(before)).toBe(after);
  });
});

describe("marks of lines", () => {
  test.each<[LineMark, string, string]>([
    ["bullets", "avant\nu|n", "avant\n- un|"],
    ["bullets", "|un\ndeux|\ntrois", "|- un\n- deux|\ntrois"],
    ["bullets", "|un\n|deux", "|- un|\ndeux"],
    ["bullets", "|- un\n- deux|", "|un\ndeux|"],
    ["numbers", "|- un\ndeux|", "|1. un\n2. deux|"],
    ["tasks", "|- un\n2. deux|", "|- [ ] un\n- [ ] deux|"],
    ["tasks", "- [x] un|", "un|"],
    ["quote", "|- un\ndeux|", "|> - un\n> deux|"],
    ["quote", "|> un\n> deux|", "|un\ndeux|"],
  ])("%s: %j becomes %j", (mark, before, after) => {
    expect(through((from) => asLines(from, mark))(before)).toBe(after);
  });
});

describe("Enter", () => {
  test.each([
    ["- un|", "- un\n- |"],
    ["  * un|", "  * un\n  * |"],
    ["9. neuf|", "9. neuf\n10. |"],
    ["- [x] fait|", "- [x] fait\n- [ ] |"],
    ["> cité|", "> cité\n> |"],
    ["- un\n- |", "- un\n|"],
    ["un|", null],
    ["-un|", null],
    ["- |un|", null],
  ])("in %j makes %j", (before, after) => {
    expect(through(continued)(before)).toBe(after);
  });
});

import { expect, test } from "vitest";
import { isBlank, lineOfText, optionalLine, optionalText, requiredLongText } from "./text";

test.each([
  "",
  " \n\t",
  "\u00a0\u3000",
  "\u200b",
  "\u200d\ufeff",
  "\u202e",
  "\u00ad",
  "\u3164",
  "\u2800",
  "\ufe0f",
  "\u{e0041}",
  "\uffff",
  "\ufdd0 \ufffe",
  "\u{10ffff}",
  "\ue000",
  "\u{f0000}",
  "\ufffd",
])("%j shows nothing", (text) => {
  expect(isBlank(text)).toBe(true);
  expect(lineOfText(150).safeParse(text).error?.issues[0]?.message).toBe("validation.required");
  expect(requiredLongText(150).safeParse(text).error?.issues[0]?.message).toBe("validation.required");
});

test.each(["a", "0", "é", "…", "👩\u200d💻", "نص", "✓", "\u200ba"])(
  "%j shows something, and is kept as it is",
  (text) => {
    expect(lineOfText(150).parse(text)).toBe(text);
    expect(requiredLongText(150).parse(`${text}\r\n`)).toBe(`${text}\n`);
  },
);

test.each(["\u200b", " \u00ad\n", "\uffff", "\ue000"])("%j is no text where one may be left out", (text) => {
  for (const optional of [optionalLine(10), optionalText(10)])
    expect(optional.safeParse(text).error?.issues[0]?.message).toBe("validation.unreadable");
});

test("a text that may be left out is trimmed, and may be empty", () => {
  for (const optional of [optionalLine(10), optionalText(10)]) expect(optional.parse(" \r\n")).toBe("");
  expect(optionalLine(10).parse(" a\r\n b ")).toBe("a b");
  expect(optionalText(10).parse(" a\r\nb ")).toBe("a\nb");
  expect(optionalLine(3).safeParse("abcd").error?.issues[0]?.message).toBe("validation.tooLong");
});

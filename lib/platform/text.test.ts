import { expect, test } from "vitest";
import { isBlank, lineOfText, requiredLongText } from "./text";

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

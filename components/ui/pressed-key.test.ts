import { expect, test } from "vitest";
import { pressedKey } from "./pressed-key";

test.each([
  ["t", false, "t"],
  ["T", true, "T"],
  // With caps lock.
  ["T", false, "t"],
  ["t", true, "T"],
  ["?", true, "?"],
  ["/", false, "/"],
  ["Enter", true, "Enter"],
])("%s with Shift %s is %s", (key, shiftKey, pressed) => {
  expect(pressedKey({ key, shiftKey })).toBe(pressed);
});

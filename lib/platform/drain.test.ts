import { expect, test } from "vitest";
import { drain, onDrain } from "./drain";

test("a stop runs the registered hooks, but not those taken back", () => {
  const ended: string[] = [];
  onDrain(() => ended.push("open"));
  const takeBack = onDrain(() => ended.push("closed before"));
  takeBack();
  drain();
  expect(ended).toEqual(["open"]);
});

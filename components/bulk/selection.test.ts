import { expect, test } from "vitest";
import { extended, NOTHING_CHOSEN, shareOf, toggled, withAll, withoutAny } from "./selection";

const order = [11, 12, 13, 14, 15];
const chosen = (selection: { chosen: ReadonlySet<number> }) => [...selection.chosen].sort((a, b) => a - b);

test("a ticket is chosen and left out again", () => {
  const one = toggled(NOTHING_CHOSEN, 12);
  expect(chosen(one)).toEqual([12]);
  expect(chosen(toggled(one, 12))).toEqual([]);
});

test("a range goes from the last choice to either side, and adds to what was chosen", () => {
  const begun = toggled(toggled(NOTHING_CHOSEN, 15), 13);
  expect(chosen(extended(begun, order, 11))).toEqual([11, 12, 13, 15]);
  expect(chosen(extended(begun, order, 14))).toEqual([13, 14, 15]);
  expect(chosen(extended(extended(begun, order, 14), order, 12))).toEqual([12, 13, 14, 15]);
});

test("a range without a beginning, or one that is on another page, is the ticket alone", () => {
  expect(chosen(extended(NOTHING_CHOSEN, order, 13))).toEqual([13]);
  expect(chosen(extended(toggled(NOTHING_CHOSEN, 99), order, 13))).toEqual([13, 99]);
});

test("a page is chosen and left out as a whole, what is on other pages stays", () => {
  const page = withAll(toggled(NOTHING_CHOSEN, 99), order);
  expect(shareOf(page, order)).toBe("all");
  expect(shareOf(toggled(page, 13), order)).toBe("some");
  expect(chosen(withoutAny(page, order))).toEqual([99]);
  expect(shareOf(withoutAny(page, order), order)).toBe("none");
});

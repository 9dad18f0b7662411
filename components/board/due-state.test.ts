import { expect, it } from "vitest";
import { dueState } from "./due-state";

const at = (time: string) => new Date(`2026-11-22T${time}:00Z`);

it("says how much of the delay is used, soon in its last quarter, late after it", () => {
  expect(dueState(at("08:00"), at("12:00"), at("10:00"))).toEqual({ tone: "calm", used: 0.5, minutesLeft: 120 });
  expect(dueState(at("08:00"), at("12:00"), at("11:30"))).toMatchObject({ tone: "soon", minutesLeft: 30 });
  expect(dueState(at("08:00"), at("12:00"), at("12:35"))).toEqual({ tone: "late", used: 1, minutesLeft: -35 });
});

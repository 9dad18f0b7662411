import { expect, it } from "vitest";
import { dueState } from "./due-state";

const at = (time: string) => new Date(`2026-11-22T${time}:00Z`);
const none = { acceptBy: null, respondBy: null, resolveBy: null, byHand: false, pausedAt: null };
const staff = {
  priority: "normal",
  team: null,
  type: "incident",
  source: "page",
  noteCount: 0,
  offered: false,
  leadAwayUntil: null,
  blockedBy: [],
  checklist: { done: 0, count: 0 },
  board: { rank: 0, placed: false },
} as const;
const ticket = (due: string | null, soon: string | null) => ({
  createdAt: at("08:00"),
  staff: { ...staff, sla: { ...none, nextDueAt: due ? at(due) : null, soonAt: soon ? at(soon) : null } },
});

it("says how much of the delay is used, soon in its last quarter, late after it", () => {
  const row = ticket("12:00", "11:00");
  expect(dueState(row, at("09:30"))).toEqual({ due: at("12:00"), tone: "calm", used: 0.375, minutesLeft: 150 });
  expect(dueState(row, at("11:30"))).toMatchObject({ tone: "soon", used: 0.875, minutesLeft: 30 });
  expect(dueState(row, at("12:00"))).toMatchObject({ tone: "late", used: 1, minutesLeft: 0 });
  expect(dueState(row, at("12:35"))).toMatchObject({ tone: "late", used: 1, minutesLeft: -35 });
});

it("says nothing while no clock runs, and to those who aren't staff", () => {
  expect(dueState(ticket(null, null), at("09:30"))).toBeNull();
  expect(dueState({ createdAt: at("08:00"), staff: null }, at("09:30"))).toBeNull();
});

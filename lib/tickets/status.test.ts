import { expect, test } from "vitest";
import { isOpen, movesFrom, openStatuses, statusAfterReply, statuses } from "./status";

test.each([
  ["new", true, ["cancel"], "in_progress", "new"],
  ["in_progress", true, [], "in_progress", "in_progress"],
  ["waiting", true, [], "waiting", "in_progress"],
  ["resolved", false, ["confirm", "reopen"], "resolved", "in_progress"],
  ["closed", false, [], "closed", "closed"],
] as const)(
  "%s: open %s, moves %j, after a staff reply %s, after a participant's %s",
  (status, open, moves, afterStaff, afterParticipant) => {
    expect(isOpen(status)).toBe(open);
    expect((openStatuses as readonly string[]).includes(status)).toBe(open);
    expect(movesFrom(status)).toEqual(moves);
    expect(statusAfterReply(status, "staff")).toBe(afterStaff);
    expect(statusAfterReply(status, "participant")).toBe(afterParticipant);
  },
);

test("no status is left out of the table above", () => {
  expect(statuses).toHaveLength(5);
});

import { expect, test } from "vitest";
import { withDates } from "./with-dates";

test("moments are dates again, whatever else looks like one, and what is null stays so", () => {
  const at = "2026-11-22T09:00:00.000Z";
  expect(
    withDates(JSON.stringify({ title: at, dueAt: null, requesterSeenAt: at, countedAt: at, events: [{ at }] })),
  ).toEqual({
    title: at,
    dueAt: null,
    requesterSeenAt: new Date(at),
    countedAt: new Date(at),
    events: [{ at: new Date(at) }],
  });
});

import { expect, it } from "vitest";
import { chosenScore, ratingPath, scores } from "./labels";
import { mayBeRated } from "./schema";

const now = new Date("2026-11-22T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const resolved = { status: "resolved" as const, closedReason: null, resolvedAt: daysAgo(30), closedAt: null };
const closed = { ...resolved, status: "closed" as const, closedAt: daysAgo(6.9) };

it("can be rated from when it is resolved until a week after it is closed", () => {
  expect(mayBeRated(resolved, now)).toBe(true);
  expect(mayBeRated(closed, now)).toBe(true);
  expect(mayBeRated({ ...closed, closedReason: "confirmed" }, now)).toBe(true);
  expect(mayBeRated({ ...closed, closedAt: daysAgo(7) }, now)).toBe(false);
});

it("can't be rated before, nor where nothing was settled", () => {
  for (const status of ["new", "in_progress", "waiting"] as const)
    expect(mayBeRated({ ...resolved, status, resolvedAt: null }, now)).toBe(false);
  for (const closedReason of ["cancelled", "duplicate"])
    expect(mayBeRated({ ...closed, closedReason }, now)).toBe(false);
});

it("leads to the request with a score chosen, and takes nothing else for one", () => {
  for (const score of scores) {
    const address = new URL(ratingPath(1042, score), "http://localhost");
    expect(address.pathname).toBe("/tickets/1042");
    expect(chosenScore(address.searchParams)).toBe(score);
  }
  expect(chosenScore(new URLSearchParams("rating=great"))).toBeNull();
});

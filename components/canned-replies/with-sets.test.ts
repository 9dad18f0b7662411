import { expect, it } from "vitest";
import type { FilledReply } from "@/lib/canned-replies/rows";
import { overruledStatus, readKeptSets, setWith, together } from "./with-sets";

const filled = (facts: Partial<FilledReply>): FilledReply => ({
  id: 1,
  name: "",
  text: "",
  changes: [],
  checklist: [],
  lead: null,
  team: null,
  ...facts,
});
const waiting = { property: "status" as const, status: "waiting" as const };
const high = { property: "priority" as const, priority: "high" as const };
const low = { property: "priority" as const, priority: "low" as const };

it("adds up what several replies set, the later word counting", () => {
  const first = together(null, filled({ changes: [waiting, high], checklist: ["Un"] }));
  expect(together(first, filled({ changes: [low], checklist: ["Deux"] }))).toMatchObject({
    changes: [waiting, low],
    checklist: ["Un", "Deux"],
  });
  expect(together(null, filled({}))).toBeNull();
});

it("is set with a message, but for a status where the message itself resolves", () => {
  const also = together(null, filled({ changes: [waiting, high] }));
  expect(setWith({ resolve: true, also })?.changes).toEqual([high]);
  expect(setWith({ resolve: false, also })).toBe(also);
  expect(setWith({ resolve: true, also: together(null, filled({ changes: [waiting] })) })).toBeNull();
  expect(setWith({ resolve: true })).toBeNull();
  expect(overruledStatus({ resolve: true, also })).toBe("waiting");
  expect(overruledStatus({ resolve: false, also })).toBeNull();
});

it("takes what is kept for nothing where it can't be read", () => {
  const sets = { changes: [high], checklist: [], lead: null, team: null };
  expect(readKeptSets(JSON.stringify(sets))).toEqual(sets);
  for (const kept of ["", "{}", "null", "[]", "{", '{"changes":1}']) expect(readKeptSets(kept)).toBeNull();
});

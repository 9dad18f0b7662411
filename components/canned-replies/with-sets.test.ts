import { expect, it } from "vitest";
import type { FilledReply } from "@/lib/canned-replies/rows";
import { readKeptSets, together, withoutStatus } from "./with-sets";

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

it("leaves the status to a message that resolves", () => {
  expect(withoutStatus(together(null, filled({ changes: [waiting, high] })))?.changes).toEqual([high]);
  expect(withoutStatus(together(null, filled({ changes: [waiting] })))).toBeNull();
  expect(withoutStatus(null)).toBeNull();
});

it("takes what is kept for nothing where it can't be read", () => {
  const sets = { changes: [high], checklist: [], lead: null, team: null };
  expect(readKeptSets(JSON.stringify(sets))).toEqual(sets);
  for (const kept of ["", "{}", "null", "[]", "{", '{"changes":1}']) expect(readKeptSets(kept)).toBeNull();
});

import { expect, it } from "vitest";
import type { CannedReplyRow } from "@/lib/canned-replies/rows";
import { CreateCannedReply, ReplySets } from "@/lib/canned-replies/schema";
import { draftOf, emptyDraft, inputOf } from "./reply-draft";

const row: CannedReplyRow = {
  id: 1,
  name: "Attente",
  textFr: "Bonjour",
  textEn: "",
  sets: ReplySets.parse({
    status: "waiting",
    waitingFor: { kind: "delivery" },
    priority: "high",
    teamId: 3,
    lead: "me",
    checklist: ["Un", "Deux"],
  }),
  keeper: { kind: "team", team: { id: 7, name: "Accueil" } },
  version: 1,
  uses: 0,
  lastUsedAt: null,
  can: { change: true },
};

it("shows and sends the same reply", () => {
  const { name, textFr, textEn, sets } = row;
  expect(CreateCannedReply.parse(inputOf(draftOf(row)))).toEqual({ name, textFr, textEn, sets, keeper: 7 });
  const plain = { ...row, sets: ReplySets.parse({ lead: 5 }), keeper: { kind: "centre" as const } };
  expect(CreateCannedReply.parse(inputOf(draftOf(plain)))).toMatchObject({
    sets: { lead: 5, checklist: [] },
    keeper: "centre",
  });
});

it("sets nothing where nothing is chosen, and leaves empty lines out", () => {
  expect(inputOf({ ...emptyDraft, name: "A", waitingFor: "supplier" })).toMatchObject({
    sets: { checklist: [] },
    keeper: "me",
  });
  expect(inputOf({ ...emptyDraft, checklist: " Un \n\n Deux\n" }).sets).toEqual({ checklist: ["Un", "Deux"] });
});

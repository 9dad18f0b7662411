import { describe, expect, it } from "vitest";
import type { TicketEventRow } from "@/lib/tickets/rows";
import { changedText, eventChange, eventWay } from "./event-change";
import type { EventWords } from "./event-sentence";

const words: EventWords = {
  status: (code) => `statut ${code}`,
  priority: (code) => `priorité ${code}`,
  type: (code) => `type ${code}`,
  source: (code) => code,
  waitingFor: (kind) => `attend ${kind}`,
  at: (moment) => moment.toISOString(),
  system: "AppTicket",
  unknown: "inconnu",
};
const none = { nobody: "Personne", noTeam: "Sans service" };
const event = (name: string, data: Record<string, unknown>, names: Record<string, string> = {}): TicketEventRow => ({
  id: 1,
  name,
  actor: { kind: "user", id: 3, name: "Karim" },
  via: "page",
  at: new Date(0),
  data,
  names,
});

describe("eventChange", () => {
  it("says what was and what is, in words and names", () => {
    expect(eventChange(event("ticket.priorityChanged", { from: "low", to: "high" }), words, none)).toEqual({
      from: "priorité low",
      to: "priorité high",
    });
    expect(eventChange(event("ticket.leadChanged", { from: null, to: 3 }, { "user:3": "Karim" }), words, none)).toEqual(
      {
        from: "Personne",
        to: "Karim",
      },
    );
    expect(eventChange(event("ticket.teamChanged", { from: 2, to: null }, { "team:2": "Info" }), words, none)).toEqual({
      from: "Info",
      to: "Sans service",
    });
    expect(eventChange(event("ticket.categoryChanged", { from: 2, to: 4 }, {}), words, none)).toEqual({
      from: "inconnu",
      to: "inconnu",
    });
    expect(eventChange(event("ticket.waitingForChanged", { from: null, to: "supplier" }), words, none)).toEqual({
      from: "Personne",
      to: "attend supplier",
    });
  });

  it("says nothing of what only happened", () => {
    expect(eventChange(event("ticket.replied", {}), words, none)).toBeNull();
    expect(eventChange(event("ticket.titleChanged", {}), words, none)).toBeNull();
  });
});

it("knows texts and ways", () => {
  expect([changedText("ticket.titleChanged"), changedText("ticket.replied")]).toEqual([true, false]);
  expect([eventWay("api"), eventWay("page"), eventWay("pigeon")]).toEqual(["api", null, null]);
});

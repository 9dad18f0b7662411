import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { auditEventNames, describeAuditEvent, eventNameKey, sentenceKey, subjectKey, type Say } from "./labels";
import type { AuditRow } from "./rows";
import { subjectTypes, vias } from "./schema";

const says = {
  fr: createTranslator({ locale: "fr", messages: fr }) as unknown as Say,
  en: createTranslator({ locale: "en", messages: en }) as unknown as Say,
};
const languages = Object.entries(says);

function row(name: string, facts: Partial<AuditRow> = {}): AuditRow {
  const actor = { kind: "user" as const, id: 1, name: "Nadia" };
  const subject = { type: name.split(".")[0] ?? "", id: 7, label: "Léa" };
  return { id: 1, name, subject, actor, via: "page", at: new Date(0), data: {}, names: {}, texts: {}, ...facts };
}

describe.each(languages)("in %s", (_, say) => {
  it.each(auditEventNames)("%s has a sentence and a name", (name) => {
    expect(say.has(sentenceKey(name))).toBe(true);
    expect(say.has(eventNameKey(name))).toBe(true);
    const sentence = describeAuditEvent(row(name, { data: { from: null, to: null } }), say);
    expect(sentence).not.toBe(name);
    expect(sentence).not.toMatch(/audit\.|[{}]|undefined|NaN/);
  });

  it("names every object and way", () => {
    for (const type of subjectTypes) expect(say.has(subjectKey(type))).toBe(true);
    for (const via of vias) expect(say.has(`audit.via.${via}`)).toBe(true);
  });
});

describe("describeAuditEvent", () => {
  const fr = says.fr;
  it("says codes in words and ids by their names", () => {
    expect(describeAuditEvent(row("user.roleChanged", { data: { from: "learner", to: "technician" } }), fr)).toBe(
      "Rôle\u00a0: Apprenant·e → Technicien·ne",
    );
    const taken = { data: { from: null, to: 3 }, names: { "user:3": "Karim Benali" } };
    expect(describeAuditEvent(row("ticket.leadChanged", taken), fr)).toBe("Responsable\u00a0: Personne → Karim Benali");
    const moved = { data: { from: 2, to: null }, names: { "team:2": "Informatique" } };
    expect(describeAuditEvent(row("ticket.teamChanged", moved), fr)).toBe("Service\u00a0: Informatique → Sans service");
  });

  it("shows texts while they are kept, and says what happened once they are erased", () => {
    const texts = { before: "Lea", after: "Léa <b>" };
    expect(describeAuditEvent(row("user.renamed", { texts }), fr)).toBe("Nom modifié\u00a0: Lea → Léa <b>");
    expect(describeAuditEvent(row("user.renamed"), fr)).toBe("Nom modifié");
  });

  it("counts", () => {
    const lost = (releasedTickets: number) =>
      describeAuditEvent(row("user.deactivated", { data: { releasedTickets } }), fr);
    expect(lost(0)).toBe("Compte désactivé");
    expect(lost(1)).toBe("Compte désactivé, un ticket libéré");
    expect(lost(4)).toBe("Compte désactivé, 4 tickets libérés");
  });

  it("shows the bare name of an event that this version doesn't know", () => {
    expect(describeAuditEvent(row("robot.danced"), fr)).toBe("robot.danced");
  });
});

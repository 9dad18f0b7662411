import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import * as labels from "./labels";
import { closedReasons, priorities, ticketSources, ticketTypes, urgencies, waitingForKinds } from "./schema";
import { statuses } from "./status";

type Say = (key: string, params?: Record<string, string>) => string;
const say = (locale: "fr" | "en"): Say => {
  const translate = createTranslator({
    locale,
    messages: { fr, en }[locale],
    onError: (error) => {
      throw error;
    },
  });
  return (key, params) => translate(key as never, params as never);
};

const tables = {
  status: [labels.statusLabels, statuses],
  priority: [labels.priorityLabels, priorities],
  urgency: [labels.urgencyLabels, urgencies],
  type: [labels.typeLabels, ticketTypes],
  source: [labels.sourceLabels, ticketSources],
  waitingFor: [labels.waitingForLabels, waitingForKinds],
  closedReason: [labels.closedReasonLabels, closedReasons],
  field: [labels.fieldLabels, Object.keys(labels.fieldLabels)],
} as const;

test.each(Object.entries(tables))("every %s has its words in both languages", (_, [table, values]) => {
  expect(Object.keys(table).sort()).toEqual([...values].sort());
  const keys = Object.values(table).flatMap((label: Record<string, string>) =>
    Object.entries(label)
      .filter(([name]) => /^(key|shortKey)$/.test(name))
      .map(([, key]) => key),
  );
  for (const locale of ["fr", "en"] as const) for (const key of keys) expect(say(locale)(key)).not.toBe("");
});

const event = (name: string, data: Record<string, unknown>, names: Record<string, string> = {}) => ({
  name,
  data,
  names,
  actor: { name: "Karim Benali" },
});

test.each([
  [event("ticket.opened", {}), "Karim Benali a ouvert la demande"],
  [
    event("ticket.statusChanged", { from: "new", to: "in_progress" }),
    "Karim Benali a changé le statut : Nouveau → En cours",
  ],
  [
    event("ticket.priorityChanged", { from: "normal", to: "urgent" }),
    "Karim Benali a changé la priorité : Normale → Urgente",
  ],
  [
    event("ticket.teamChanged", { from: null, to: 3 }, { "team:3": "Bâtiment" }),
    "Karim Benali a changé le service : Sans service → Bâtiment",
  ],
  [
    event("ticket.categoryChanged", { from: 1, to: 2 }, { "category:1": "Wi-Fi", "category:2": "Son" }),
    "Karim Benali a changé la catégorie : Wi-Fi → Son",
  ],
  [
    event("ticket.leadChanged", { from: null, to: 5 }, { "user:5": "Aïcha Diallo" }),
    "Karim Benali a confié le ticket à Aïcha Diallo",
  ],
  [
    event("ticket.leadChanged", { from: 5, to: null }, { "user:5": "Aïcha Diallo" }),
    "Karim Benali a retiré Aïcha Diallo",
  ],
  [
    event("ticket.helperAdded", { userId: 5 }, { "user:5": "Aïcha Diallo" }),
    "Karim Benali a ajouté Aïcha Diallo en renfort",
  ],
])("says what happened", (facts, sentence) => {
  expect(labels.describeEvent(facts, say("fr")).replaceAll("\u00a0", " ")).toBe(sentence);
});

test("every event has a sentence in both languages, without a word left unfilled", () => {
  for (const name of Object.keys(labels.eventLabels)) {
    const facts = event(name, { from: null, to: null, userId: 1 }, {});
    for (const locale of ["fr", "en"] as const)
      expect(labels.describeEvent(facts, say(locale))).toMatch(/^Karim Benali/);
  }
});

test("an event of a later version is named rather than hidden", () => {
  expect(labels.describeEvent(event("ticket.merged", {}), say("fr"))).toBe("ticket.merged");
});

test.each([
  [{ kind: "requester", label: "" }, "Attend Amadou"],
  [{ kind: "delivery", label: "" }, "Attend la livraison"],
  [{ kind: "supplier", label: "" }, "Attend le fournisseur"],
  [{ kind: "other", label: "l’accueil" }, "Attend l’accueil"],
] as const)("says what a ticket waits for", (waiting, sentence) => {
  expect(labels.describeWaiting(waiting, "Amadou Sow", say("fr"))).toBe(sentence);
});

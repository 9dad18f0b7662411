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
      .filter(([name]) => name === "key")
      .map(([, key]) => key),
  );
  for (const locale of ["fr", "en"] as const) for (const key of keys) expect(say(locale)(key)).not.toBe("");
});

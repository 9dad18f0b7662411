"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { priorityLabels, sourceLabels, statusLabels, typeLabels, waitingForLabels } from "@/lib/tickets/labels";
import type { TicketDetail, WaitingForFacts } from "@/lib/tickets/rows";
import type { Priority, TicketSource, TicketType, WaitingForKind } from "@/lib/tickets/schema";
import type { TicketStatus } from "@/lib/tickets/status";
import type { EventWords } from "./event-sentence";

/** How people are named in passing. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}

export type TicketWords = {
  status: (status: TicketStatus) => string;
  priority: (priority: Priority) => string;
  type: (type: TicketType) => string;
  source: (source: TicketSource) => string;
  /** « Attend Amadou », « Attend la livraison ». */
  waits: (waitingFor: WaitingForFacts) => string;
  /** The same words for the codes that events carry. */
  events: Omit<EventWords, "at">;
};

const isKeyOf = <Key extends string>(labels: Readonly<Record<Key, unknown>>, code: string): code is Key =>
  Object.hasOwn(labels, code);

/** The words of a ticket in the reader's language; who is waited for goes by the requester's first name. */
export function useTicketWords(requester: TicketDetail["requester"]): TicketWords {
  const t = useTranslations("tickets");
  return useMemo(() => {
    const status = (code: TicketStatus) => t(`status.${code}`);
    const priority = (code: Priority) => t(`priority.${code}`);
    const type = (code: TicketType) => t(`type.${code}`);
    const source = (code: TicketSource) => t(`source.${code}`);
    const waits = ({ kind, label }: { kind: WaitingForKind; label: string }) =>
      t(`waits.${kind}`, { name: firstName(requester.name), label, named: label === "" ? "no" : "yes" });
    const events: Omit<EventWords, "at"> = {
      status: (code) => (isKeyOf(statusLabels, code) ? status(code) : code),
      priority: (code) => (isKeyOf(priorityLabels, code) ? priority(code) : code),
      type: (code) => (isKeyOf(typeLabels, code) ? type(code) : code),
      source: (code) => (isKeyOf(sourceLabels, code) ? source(code) : code),
      waitingFor: (kind) => (isKeyOf(waitingForLabels, kind) ? waits({ kind, label: "" }) : t("status.waiting")),
      system: t("systemActor"),
      unknown: t("events.unknown"),
    };
    return { status, priority, type, source, waits, events };
  }, [t, requester.name]);
}

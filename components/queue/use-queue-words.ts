"use client";

import { useNow, useTranslations } from "next-intl";
import { useDayWords } from "@/components/tickets/use-day-words";
import { useLateWords } from "@/components/tickets/use-late-words";
import { useMoments, type Moments } from "@/components/tickets/use-moments";
import type { TicketRow } from "@/lib/tickets/rows";
import type { Priority, TicketSource, TicketType, Urgency } from "@/lib/tickets/schema";
import type { TicketStatus } from "@/lib/tickets/status";
import { useWaitingWords } from "./use-waiting-words";

/** What the rows of the queue say, asked for once for all of them: a row draws without hooks. */
export type QueueWords = Pick<Moments, "ago" | "moment" | "whole"> & {
  now: Date;
  late: (minutes: number) => string;
  status: (status: TicketStatus) => string;
  priority: (priority: Priority) => string;
  urgency: (urgency: Urgency) => string;
  type: (type: TicketType) => string;
  source: (source: TicketSource) => string;
  /** Whom or what a ticket waits for; empty when it does not wait. */
  waits: (row: TicketRow) => string;
  /** Why a ticket that somebody leads can be taken all the same. */
  offer: (row: TicketRow) => string | undefined;
  take: (number: number) => { label: string; name: string };
  nobody: () => string;
  unread: () => string;
  files: (count: number) => string;
  /** « Bloqué par #12 ». */
  blockedBy: (numbers: string) => string;
};

/** The words of the queue's rows in the reader's language. */
export function useQueueWords(): QueueWords {
  const t = useTranslations();
  const now = useNow({ updateInterval: 60_000 });
  const { ago, moment, whole } = useMoments();
  const late = useLateWords();
  const waits = useWaitingWords();
  const day = useDayWords();
  const offer = ({ lead, staff }: TicketRow) => {
    if (!staff?.offered || lead === null) return undefined;
    const { name } = lead;
    return staff.leadAwayUntil === null
      ? t("queue.offeredLate", { name })
      : t("queue.offeredAway", { name, day: day(staff.leadAwayUntil) });
  };
  return {
    ...{ now, ago, moment, whole, late, waits, offer },
    status: (status) => t(`tickets.status.${status}`),
    priority: (priority) => t(`tickets.priority.${priority}`),
    urgency: (urgency) => t(`tickets.urgency.${urgency}`),
    type: (type) => t(`tickets.type.${type}`),
    source: (source) => t(`tickets.source.${source}`),
    take: (number) => ({ label: t("queue.take"), name: t("queue.takeNumber", { number: String(number) }) }),
    nobody: () => t("queue.nobody"),
    unread: () => t("tickets.unread"),
    files: (count) => t("tickets.files", { count }),
    blockedBy: (numbers) => t("tickets.blockedBy", { numbers }),
  };
}

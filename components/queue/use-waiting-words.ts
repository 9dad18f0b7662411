"use client";

import { useTranslations } from "next-intl";
import type { TicketRow } from "@/lib/tickets/rows";

/** Who or what a waiting ticket waits for, in words: « Attend Amadou »; empty when it does not wait. */
export function useWaitingWords(row: Pick<TicketRow, "waitingFor" | "requester">): string {
  const t = useTranslations("tickets.waits");
  if (!row.waitingFor) return "";
  const { kind, label } = row.waitingFor;
  const name = row.requester.name.split(" ")[0] ?? row.requester.name;
  return t(kind, { name, label, named: label === "" ? "no" : "yes" });
}

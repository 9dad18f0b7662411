"use client";

import { useTranslations } from "next-intl";
import type { TicketRow } from "@/lib/tickets/rows";

/** Gives the words for whom or what a ticket waits: « Attend Amadou »; empty for one that does not wait. */
export function useWaitingWords(): (row: Pick<TicketRow, "waitingFor" | "requester">) => string {
  const t = useTranslations("tickets.waits");
  return ({ waitingFor, requester }) => {
    if (!waitingFor) return "";
    const { kind, label } = waitingFor;
    const name = requester.name.split(" ")[0] ?? requester.name;
    return t(kind, { name, label, named: label === "" ? "no" : "yes" });
  };
}

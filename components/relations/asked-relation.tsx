"use client";

import { createContext, use } from "react";
import type { TicketStatus } from "@/lib/tickets/status";

/** What resolving is told beside: that blockers are known, and which children get the same answer. */
export type EndingBesides = { despiteBlockers: boolean; children: number[] };

/** The dialog that is asked for: what it begins with. */
export type AskedRelation =
  | { kind: "link" }
  | { kind: "merge"; into?: { number: number; title: string } }
  | { kind: "split"; commentId?: number }
  | { kind: "readers" }
  | { kind: "resolve"; status: TicketStatus; then: (besides: EndingBesides) => void };

const AskContext = createContext<((asked: AskedRelation) => void) | null>(null);
export const AskRelationProvider = AskContext.Provider;

/** Opens one of the dialogs that join, part and end tickets. */
export function useAskRelation(): (asked: AskedRelation) => void {
  const ask = use(AskContext);
  if (!ask) throw new Error("this part belongs on a ticket's page");
  return ask;
}

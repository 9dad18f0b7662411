"use client";

import { createContext, use } from "react";
import type { CategoryRef, PersonRef, TeamRef, TicketDetail } from "@/lib/tickets/rows";
import type { UndoableChange } from "./ticket-changes";
import type { Connection, TicketStore } from "./ticket-store";
import type { TicketWords } from "./use-ticket-words";

export type AssignablePerson = PersonRef & { openCount: number; awayUntil: string | null };

/** What the properties can be set to. */
export type TicketOptions = {
  people: readonly AssignablePerson[];
  teams: readonly TeamRef[];
  categories: readonly CategoryRef[];
};

export type PropertyName = "status" | "priority" | "lead" | "helpers" | "team" | "category" | "type" | "due";

export type TicketPageState = {
  ticket: TicketDetail;
  connection: Connection;
  store: TicketStore;
  me: PersonRef;
  options: TicketOptions;
  words: TicketWords;
  /** Makes a change, says that it is done, and offers to undo it; says why when it is refused. */
  run: (change: UndoableChange, done: string) => void;
  /** The property whose menu is open, and how to open another; on a phone the sheet comes with it. */
  openProperty: PropertyName | null;
  setOpenProperty: (property: PropertyName | null) => void;
  /** The form that asks who is waited for. */
  askWaiting: () => void;
};

const TicketContext = createContext<TicketPageState | null>(null);
export const TicketProvider = TicketContext.Provider;

/** The ticket of the page around, as it is shown now. */
export function useTicketPage(): TicketPageState {
  const state = use(TicketContext);
  if (!state) throw new Error("this part belongs on a ticket's page");
  return state;
}

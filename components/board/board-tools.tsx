"use client";

import { createContext, useContext } from "react";
import type { PersonRef } from "@/lib/tickets/rows";
import type { TicketStatus } from "@/lib/tickets/status";
import type { BoardStore } from "./board-store";
import type { CardPlaces } from "./use-card-places";
import type { Perform } from "./use-ticket-acts";

/** Someone who can be put in charge, with how much they have. */
export type Assignable = PersonRef & { openCount: number; awayUntil: string | null };

/** What every part of a board needs; it stays the same as long as the board does. */
export type BoardTools = {
  store: BoardStore;
  me: PersonRef;
  assignable: readonly Assignable[];
  perform: Perform;
  /** Moves a card to a status, and to another lane where one is given. */
  move: (number: number, to: TicketStatus, lane?: string | null) => void;
  place: CardPlaces;
  take: (number: number) => void;
  openPeek: (number: number) => void;
  focusCard: (number: number) => void;
};

export const BoardToolsContext = createContext<BoardTools | null>(null);

export function useBoardTools(): BoardTools {
  const tools = useContext(BoardToolsContext);
  if (!tools) throw new Error("Only within a Board.");
  return tools;
}

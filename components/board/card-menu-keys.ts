import type { TicketRow } from "@/lib/tickets/rows";
import { boardMenus } from "./board-shortcuts";
import type { CardMenuMode } from "./board-store";
import { mayHaveDue } from "./due-acts";

const menuKeys: Record<string, CardMenuMode | undefined> = Object.fromEntries(
  (Object.keys(boardMenus) as (keyof typeof boardMenus)[]).map((mode) => [boardMenus[mode], mode]),
);

function allowed(ticket: TicketRow, mode: CardMenuMode): boolean {
  if (mode === "move") return ticket.can.changeStatus;
  if (mode === "due") return mayHaveDue(ticket);
  return mode === "assign" ? ticket.can.assign : ticket.can.setPriority;
}

/** The list that a key opens on a ticket; null for none, also where what it offers isn't the reader's to change. */
export function menuByKey(ticket: TicketRow, key: string): CardMenuMode | null {
  const mode = menuKeys[key];
  return mode && allowed(ticket, mode) ? mode : null;
}

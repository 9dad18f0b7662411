"use client";

import { useEffect } from "react";
import { pressedKey } from "@/components/ui/pressed-key";
import { isOpen } from "@/lib/tickets/status";
import { useTicketPage, type PropertyName } from "./ticket-context";
import type { Composer } from "./use-composer";
import { ticketActs, type TicketKeyAct } from "./ticket-shortcuts";
import type { TextEdit } from "./use-text-edit";
import { useTicketActs } from "./use-ticket-acts";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const somethingIsOpen = () =>
  document.querySelector("[role=dialog][data-open],[role=alertdialog],[role=menu],[role=listbox]") !== null;

/** One letter each: T take or release, A assign, S status, P priority, D due date, R resolve or reopen, ⇧R reply, N note, E title. */
export function useTicketKeys(composer: Composer, title: TextEdit) {
  const { ticket, setOpenProperty } = useTicketPage();
  const acts = useTicketActs();
  const { can } = ticket;
  const opener = (allowed: boolean, property: PropertyName) => (allowed ? () => setOpenProperty(property) : null);
  const does: Record<TicketKeyAct, (() => void) | null> = {
    take: acts.take ?? acts.release,
    assign: opener(can.assign, "lead"),
    status: opener(can.changeStatus, "status"),
    priority: opener(can.setPriority, "priority"),
    due: opener(can.setDue && isOpen(ticket.status), "due"),
    resolve: acts.resolve ?? acts.reopen,
    reply: can.reply ? () => composer.focus("reply") : null,
    note: can.addNote ? () => composer.focus("note") : null,
    title: can.editText ? title.start : null,
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (typing(event.target) || somethingIsOpen()) return;
      const asked = (Object.keys(ticketActs) as TicketKeyAct[]).find((name) => ticketActs[name] === pressedKey(event));
      const act = asked && does[asked];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  });
}

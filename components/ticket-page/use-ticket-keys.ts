"use client";

import { useEffect } from "react";
import { isOpen } from "@/lib/tickets/status";
import { useTicketPage, type PropertyName } from "./ticket-context";
import type { Composer } from "./use-composer";
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
  const keys: Record<string, (() => void) | null> = {
    t: acts.take ?? acts.release,
    a: opener(can.assign, "lead"),
    s: opener(can.changeStatus, "status"),
    p: opener(can.setPriority, "priority"),
    d: opener(can.setDue && isOpen(ticket.status), "due"),
    r: acts.resolve ?? acts.reopen,
    R: can.reply ? () => composer.focus("reply") : null,
    n: can.addNote ? () => composer.focus("note") : null,
    e: can.editText ? title.start : null,
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (typing(event.target) || somethingIsOpen()) return;
      const act = keys[event.key];
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

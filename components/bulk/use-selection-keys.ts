"use client";

import { useEffect, useEffectEvent } from "react";
import type { ChangedProperty } from "@/lib/tickets/schema";
import { extended, toggled, withAll } from "./selection";
import { clearSelection, openMenu, selection, shownList } from "./selection-store";

const MENU_KEYS: Readonly<Record<string, ChangedProperty>> = { a: "lead", s: "status", m: "status", p: "priority" };
const OPEN = "dialog[open],[popover]:popover-open,[role=dialog][data-open],[role=menu],[role=listbox]";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox])"));

/** The ticket of the row or card in focus. */
function focused(): number | null {
  const at = document.activeElement?.closest<HTMLElement>("[data-ticket],[data-card]");
  const number = Number(at?.dataset["ticket"] ?? at?.dataset["card"]);
  return Number.isInteger(number) && number > 0 ? number : null;
}

function onChosen(key: string): boolean {
  const property = MENU_KEYS[key];
  if (selection.get().chosen.size === 0) return false;
  if (key === "Escape") clearSelection();
  else if (property && shownList.get().may[property]) openMenu.set(property);
  else return false;
  return true;
}

/** True when the key meant something. */
function act(event: KeyboardEvent, cursor: number | null): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const { numbers } = shownList.get();
  if (event.ctrlKey || event.metaKey) {
    if (key !== "a" || event.shiftKey || event.altKey || numbers.length === 0) return false;
    selection.set(withAll(selection.get(), numbers));
    return true;
  }
  if (event.altKey) return false;
  const number = cursor ?? focused();
  if (key === "x" && number !== null) {
    selection.set(event.shiftKey ? extended(selection.get(), numbers, number) : toggled(selection.get(), number));
    return true;
  }
  return onChosen(key);
}

/** X chooses the row in focus, Shift X up to it, Ctrl or ⌘ A the page; A, S and P act on what is chosen, Escape lets go of it. */
export function useSelectionKeys(cursor: number | null, isBusy = () => false): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || typing(event.target) || document.querySelector(OPEN)) return;
    if (isBusy() || !act(event, cursor)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => hear(event);
    // Before the list's own keys, which act on one ticket.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}

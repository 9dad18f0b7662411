"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { later } from "@/components/ui/later";
import { pressedKey } from "@/components/ui/pressed-key";
import { onShortcutsAsked } from "./open-shortcuts";
import { goKeys } from "./shortcut-lists";

const ShortcutSheet = later(() => import("./shortcut-sheet").then((module) => module.ShortcutSheet));

/** So long after G a letter is where to go. */
const PATIENCE_MS = 1_500;

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const somethingIsOpen = () =>
  document.querySelector("dialog[open],[role=dialog][data-open],[role=alertdialog],[role=menu],[role=listbox]") !==
  null;

/** « ? » shows the page's keys, G and a letter lead to a page. */
export function Shortcuts() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const going = useRef(0);
  useEffect(() => {
    const show = () => {
      setWanted(true);
      setOpen(true);
    };
    const act = (event: KeyboardEvent): boolean => {
      const went = event.timeStamp - going.current < PATIENCE_MS;
      const pressed = pressedKey(event);
      going.current = pressed === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const place = went ? Object.values(goKeys).find(({ key }) => key === pressed) : undefined;
      if (place) router.push(place.href);
      else if (pressed === "?") show();
      else return false;
      return true;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (typing(event.target) || somethingIsOpen() || !act(event)) return;
      event.preventDefault();
      // The second key is none of the page's own.
      event.stopPropagation();
    };
    going.current = Number.NEGATIVE_INFINITY;
    window.addEventListener("keydown", onKeyDown, true);
    const forget = onShortcutsAsked(show);
    return () => {
      window.removeEventListener("keydown", onKeyDown, true);
      forget();
    };
  }, [router]);
  return wanted ? <ShortcutSheet open={open} onOpenChange={setOpen} /> : null;
}

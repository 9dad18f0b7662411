"use client";

import { useEffect, useState } from "react";
import type { Presence, PresentPerson } from "@/lib/live/schema";
import { useLiveRefresh } from "./use-live";

/** The server forgets after 25 s what is not repeated. */
const REPEAT_MS = 10_000;
/** Who pauses this long is no longer writing. */
const PAUSE_MS = 15_000;
const EVERY_MS = 20_000;

const tab = Math.random().toString(36).slice(2, 12).padEnd(4, "0");
const addressOf = (number: number) => `/api/ui/tickets/${String(number)}/presence`;

async function send(number: number, doing: Presence | "gone"): Promise<void> {
  try {
    await fetch(addressOf(number), {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ tab, doing }),
    });
  } catch {
    // It is repeated, or forgotten by itself.
  }
}

let last: Promise<void> = Promise.resolve();

/** One after the other: what was shown last must arrive last. */
function show(number: number, doing: Presence | "gone"): void {
  last = last.then(() => send(number, doing));
}

/** True from the first change of a text on, until it stays the same for 15 s or is empty. */
export function useIsWriting(text: string): boolean {
  const [known, setKnown] = useState(text);
  const [writing, setWriting] = useState(false);
  if (known !== text) {
    setKnown(text);
    setWriting(text !== "");
  }
  useEffect(() => {
    if (!writing) return;
    const timer = setTimeout(() => setWriting(false), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [writing, text]);
  return writing;
}

/** Shows the others at a ticket what its reader does there, while the page is looked at; null shows nothing. */
export function useShowPresence(number: number, doing: Presence | null): void {
  useEffect(() => {
    if (doing === null) return;
    const say = () => show(number, document.hidden ? "gone" : doing);
    say();
    const timer = setInterval(() => {
      if (!document.hidden) say();
    }, REPEAT_MS);
    document.addEventListener("visibilitychange", say);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", say);
    };
  }, [number, doing]);
  const idle = doing === null;
  useEffect(() => {
    if (idle) return;
    const leave = () => void send(number, "gone");
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      show(number, "gone");
    };
  }, [number, idle]);
}

/** Who else is at a ticket now, as its reader may know. */
export function usePresentPeople(number: number): readonly PresentPerson[] {
  const [people, setPeople] = useState<readonly PresentPerson[]>([]);
  const read = async () => {
    try {
      const answer = await fetch(addressOf(number));
      if (answer.ok) setPeople(((await answer.json()) as { items: PresentPerson[] }).items);
    } catch {
      // No network: the last known stand until it is back.
    }
    return true;
  };
  useLiveRefresh({
    concerns: ({ presence }) => presence?.includes(number) === true,
    read,
    everyMs: EVERY_MS,
    freshMs: EVERY_MS,
    atOnce: true,
  });
  return people;
}

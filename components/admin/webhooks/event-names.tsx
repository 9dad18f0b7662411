"use client";

import { createContext, useContext, type ReactNode } from "react";

/** What each event is called, which the log's words say on the server. */
export type EventNames = Readonly<Record<string, string>>;

const Names = createContext<EventNames>({});

/** Gives what is below it the names of events. */
export function EventNamesProvider({ names, children }: { names: EventNames; children: ReactNode }) {
  return <Names value={names}>{children}</Names>;
}

/** The name of an event; its own where there is none. */
export function useEventName(): (name: string) => string {
  const names = useContext(Names);
  return (name) => names[name] ?? name;
}

"use client";

import { useRouter } from "next/navigation";
import { refreshPage } from "@/components/live/refresh-page";
import { useLiveRefresh } from "@/components/live/use-live";

const EVERY_MS = 60_000;
const FRESH_MS = 5_000;
/** What must not change under somebody's hands: a form, a menu. */
const OPEN = "dialog[open],[popover]:popover-open";

/** Reads a request's page again when something on it changed. */
export function RefreshWhenChanged({ number }: { number: number }) {
  const router = useRouter();
  useLiveRefresh({
    concerns: ({ tickets }) => tickets?.[number] !== undefined,
    read: async () => {
      if (document.querySelector(OPEN)) return false;
      return refreshPage(router);
    },
    everyMs: EVERY_MS,
    freshMs: FRESH_MS,
  });
  return null;
}

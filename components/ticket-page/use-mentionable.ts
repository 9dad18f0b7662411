"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { toast } from "@/components/ui/toast-queue";
import type { MentionablePerson } from "@/lib/tickets/rows";
import { readMentionable } from "./read-ticket";
import { useTicketPage } from "./ticket-context";

const PAUSE_MS = 150;

type Read = { q: string; people: readonly MentionablePerson[]; complete: boolean };

/** Whom a note can call: read once where that is everybody, else by what is typed. */
export function useMentionable() {
  const t = useTranslations("ticketPage.composer.mention");
  const { number } = useTicketPage().ticket;
  const [all, setAll] = useState<Read | null>(null);
  const [found, setFound] = useState<Read | null>(null);
  const pause = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(pause.current), []);
  const read = async (q: string, keep: (read: Read) => void) => {
    const answer = await readMentionable(number, q);
    if (answer) keep({ q, ...answer });
    else {
      toast({ message: t("failed"), danger: true });
      keep({ q, people: [], complete: false });
    }
  };
  return {
    /** Null while they are read. */
    peopleFor: (query: string) => {
      const q = query.trim();
      if (all === null || all.complete || q === "") return all?.people ?? null;
      return found?.q === q ? found.people : null;
    },
    ask: (query: string) => {
      const q = query.trim();
      window.clearTimeout(pause.current);
      if (all === null || all.people.length === 0) void read("", setAll);
      if (q !== "" && !all?.complete) pause.current = window.setTimeout(() => void read(q, setFound), PAUSE_MS);
    },
  };
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { markTicketReadAction } from "@/lib/tickets/actions";

type Props = {
  number: number;
  /** When what the reader has not seen was changed: a later change is marked anew. Null where there is nothing new. */
  changedAt: number | null;
};

/** How far from the end of the conversation somebody still follows it, in heights of the window. */
const FOLLOWING = 0.75;

const isFollowing = () => document.body.scrollHeight - scrollY - innerHeight < innerHeight * FOLLOWING;

/** Shows what is new and notes that the reader has seen it, once it is in front of them. */
export function MarkRead({ number, changedAt }: Props) {
  const router = useRouter();
  const opened = useRef(false);
  useEffect(() => {
    // Who reads further up stays there: a message that comes then waits below.
    if (changedAt !== null && (!opened.current || isFollowing())) scrollTo({ top: document.body.scrollHeight });
    opened.current = true;
  }, [changedAt]);
  useEffect(() => {
    if (changedAt === null) return;
    let done = false;
    const mark = async () => {
      if (done || document.visibilityState !== "visible") return;
      done = true;
      try {
        if ((await markTicketReadAction({ number })).ok) router.refresh();
      } catch {
        done = false;
      }
    };
    void mark();
    const onVisible = () => void mark();
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [number, changedAt, router]);
  return null;
}

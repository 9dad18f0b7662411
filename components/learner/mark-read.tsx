"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { markTicketReadAction } from "@/lib/tickets/actions";

type Props = {
  number: number;
  /** What the reader saw last changed then: a later change is marked anew. */
  changedAt: number;
};

/** Shows what is new and notes that the reader has seen it, once it is in front of them. */
export function MarkRead({ number, changedAt }: Props) {
  const router = useRouter();
  useEffect(() => {
    scrollTo({ top: document.body.scrollHeight });
  }, []);
  useEffect(() => {
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

"use client";

import { useEffect, useRef, useState } from "react";
import { loadLater } from "@/components/ui/later";
import type { DraftRow } from "@/lib/tickets/rows";
import type { CommentKind } from "@/lib/tickets/schema";
import type { FollowedDraft } from "./follow-draft";
import { useDraft } from "./use-draft";

type Place = {
  /** The draft's name on this device. */
  name: string;
  number: number;
  kind: CommentKind;
  /** When the server last kept one; null for none. */
  keptAt: Date | null;
};

export type OtherDraft = { draft: DraftRow | null; take: () => void; drop: () => void };

const loadFollowing = loadLater(() => import("./follow-draft"));

/** A draft that is kept on the server too, for the writer's other devices; what does so is loaded once there is something to keep. */
export function useFollowedDraft({ name, number, kind, keptAt }: Place) {
  const [{ text }, write] = useDraft(name);
  const [other, setOther] = useState<DraftRow | null>(null);
  const [needed, setNeeded] = useState(keptAt !== null);
  const followed = useRef<FollowedDraft | null>(null);
  if (text !== "" && !needed) setNeeded(true);
  useEffect(() => {
    if (!needed) return;
    const stop = new AbortController();
    const follow = async () => {
      try {
        const { followDraft } = await loadFollowing();
        if (!stop.signal.aborted) followed.current = followDraft({ name, number, kind, onOther: setOther });
      } catch {
        // Without a network it can't be loaded: the device keeps the text until then.
        addEventListener("online", () => void follow(), { once: true, signal: stop.signal });
      }
    };
    void follow();
    return () => {
      stop.abort();
      followed.current?.stop();
      followed.current = null;
    };
  }, [needed, name, number, kind]);
  const offered: OtherDraft = {
    draft: other,
    take: () => followed.current?.takeOther(),
    drop: () => followed.current?.dropOther(),
  };
  return { text, write, other: offered };
}

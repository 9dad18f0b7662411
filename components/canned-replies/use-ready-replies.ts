"use client";

import { useState } from "react";
import type { FilledReply, ReadyReply } from "@/lib/canned-replies/rows";

const TIMEOUT_MS = 10_000;

async function get(address: string): Promise<unknown> {
  try {
    const answer = await fetch(address, {
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** Reads a reply as it is to stand on a ticket; null when no answer came. */
export async function readFilledReply(id: number, number: number): Promise<FilledReply | null> {
  return (await get(`/api/ui/replies/filled?id=${String(id)}&number=${String(number)}`)) as FilledReply | null;
}

export type ReadyReplies = {
  /** Null until they were read. */
  replies: readonly ReadyReply[] | null;
  failed: boolean;
  load: () => void;
};

/** The ready replies, read when they are first asked for and again each time. */
export function useReadyReplies(): ReadyReplies {
  const [replies, setReplies] = useState<readonly ReadyReply[] | null>(null);
  const [failed, setFailed] = useState(false);
  const load = async () => {
    const answer = (await get("/api/ui/replies")) as { items: ReadyReply[] } | null;
    setFailed(answer === null);
    if (answer) setReplies(answer.items);
  };
  return { replies, failed, load: () => void load() };
}

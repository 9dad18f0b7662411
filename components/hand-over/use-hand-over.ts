"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { startHandOverAction } from "@/lib/tickets/actions";
import type { AssignablePerson, HandOverState } from "@/lib/tickets/rows";

const EVERY_MS = 700;

async function read<T>(address: string): Promise<T | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}

export type Loaded = { state: HandOverState; people: readonly AssignablePerson[] };

/** A person's open tickets and who could get them; `handOver` moves them all, and what is shown follows until they are moved. */
export function useHandOver(userId: number, open: boolean) {
  const t = useTranslations("handOver");
  const [loaded, setLoaded] = useState<Loaded | "failed" | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [started, setStarted] = useState<number | null>(null);
  const address = `/api/ui/users/${String(userId)}/hand-over`;
  const follow = useCallback(async () => {
    const state = await read<HandOverState>(address);
    if (state) setLoaded((before) => (before && before !== "failed" ? { ...before, state } : before));
  }, [address]);
  useEffect(() => {
    if (!open) return;
    let asked = true;
    void Promise.all([read<HandOverState>(address), read<AssignablePerson[]>("/api/ui/assignable")]).then(
      ([state, people]) => {
        if (asked) setLoaded(state && people ? { state, people } : "failed");
      },
    );
    return () => {
      asked = false;
    };
  }, [open, address]);
  const last = loaded && loaded !== "failed" ? loaded.state.last : null;
  const running = last !== null && !last.finished;
  useEffect(() => {
    if (!open || !running) return;
    const timer = setInterval(() => void follow(), EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [open, running, follow]);
  const handOver = async (toId: number | null) => {
    setBusy(true);
    try {
      const answer = await startHandOverAction({ fromId: userId, toId });
      setFailure(answer.ok ? null : (answer.error.issues[0]?.message ?? answer.error.message));
      if (answer.ok) setStarted(answer.value.id);
      await follow();
    } catch {
      setFailure(t("noAnswer"));
    } finally {
      setBusy(false);
    }
  };
  const done = last !== null && last.finished && last.id === started ? last : null;
  return { loaded, busy, failure, running: running ? last : null, done, handOver };
}

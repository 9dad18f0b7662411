import { setTimeout as sleep } from "node:timers/promises";
import type { ApiClient } from "./api-client";
import { ConsoleError } from "./console-error";
import { readEvents, type StreamMessage } from "./event-stream";
import { networkFailure } from "./network-failure";
import type { Words } from "./words";

export type ChangeKind = "opened" | "reply" | "note" | "facts";
export type News =
  | { kind: "changes"; tickets: Readonly<Record<string, readonly ChangeKind[]>> }
  /** Something may have been missed: what is known is to be read again. */
  | { kind: "startOver" }
  | { kind: "away"; error: ConsoleError };

/** The server tells every 15 s that it is alive. */
const SILENT_MS = 40_000;
const LONGEST_PAUSE_MS = 30_000;

type Following = { client: ApiClient; t: Words; signal: AbortSignal };

/** Tells of changes until the signal aborts, goes on where it was after every break; throws when nobody is signed in any more. */
export async function* followChanges({ client, t, signal }: Following): AsyncGenerator<News> {
  let lastEventId: string | null = null;
  let pauseMs = 0;
  const isOver = () => signal.aborted;
  while (!isOver()) {
    const silence = new AbortController();
    const ended = AbortSignal.any([signal, silence.signal]);
    const alarm = setTimeout(() => silence.abort(), SILENT_MS);
    try {
      for await (const message of readEvents(await client.openStream(lastEventId, ended))) {
        alarm.refresh();
        lastEventId = message.id ?? lastEventId;
        const news = newsOf(message, t);
        pauseMs = 0;
        if (news) yield news;
      }
    } catch (thrown) {
      if (isOver()) return;
      const error =
        thrown instanceof ConsoleError ? thrown : networkFailure(thrown, { address: client.address, t, reads: true });
      if (error.ending !== "network" && error.ending !== "later") throw error;
      yield { kind: "away", error };
      pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2 || 1_000);
    } finally {
      clearTimeout(alarm);
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

function newsOf({ event, data }: StreamMessage, t: Words): News | null {
  if (event === "hello") return (JSON.parse(data) as { startOver: boolean }).startOver ? { kind: "startOver" } : null;
  if (event === "end" && (JSON.parse(data) as { why: string }).why === "capped")
    throw new ConsoleError("failure", t("watch.capped"));
  if (event !== "changes") return null;
  const { tickets } = JSON.parse(data) as { tickets?: Record<string, ChangeKind[]> };
  return tickets ? { kind: "changes", tickets } : null;
}

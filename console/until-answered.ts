import { setTimeout as sleep } from "node:timers/promises";
import { ConsoleError } from "./console-error";

const LONGEST_PAUSE_MS = 30_000;

type Waiting = { signal: AbortSignal; onAway: (error: ConsoleError) => void };

/** Reads, again and again while nobody answers or the server asks to wait; null once the signal aborts. Throws any other refusal. */
export async function untilAnswered<Answer>(
  read: () => Promise<Answer>,
  { signal, onAway }: Waiting,
): Promise<Answer | null> {
  for (let pauseMs = 1_000; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
    try {
      return await read();
    } catch (thrown) {
      if (!(thrown instanceof ConsoleError) || (thrown.ending !== "network" && thrown.ending !== "later")) throw thrown;
      onAway(thrown);
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return null;
  }
}

import { readStream, type StreamOutcome, type Told } from "./read-stream";
import { retryDelay } from "./retry-delay";

/** Too many streams of this person: those of the others' browsers come first for a while. */
const CAPPED_MS = 60_000;
const AGAIN_MS = 1_000;
/** A stream that held this long was well: the next wait is short again. */
const STEADY_MS = 10_000;

/** Whether news come by themselves; while they don't, screens ask now and then. */
export type LiveState = "live" | "down" | "signedOut";

type Stream = {
  /** When the server drew the page, in ms since 1970. */
  drawnAt: number;
  lastEventId: () => string | null;
  tell: (told: Told) => void;
  /** Called with each change of state. */
  show: (state: LiveState) => void;
};

/** Resolves after a while, and at once when there is reason to hope: the network or the reader is back, or a tab joined. */
function pause(ms: number | null, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const go = () => {
      clearTimeout(timer);
      stop.abort();
      resolve();
    };
    const timer = setTimeout(go, ms ?? 2 ** 31 - 1);
    const options = { signal: stop.signal };
    signal.addEventListener("abort", go, options);
    addEventListener("online", go, options);
    addEventListener("live:hope", go, options);
    document.addEventListener("visibilitychange", go, options);
  });
}

function delayAfter(why: StreamOutcome, attempt: number): number | null {
  if (why === "signedOut") return null;
  if (why === "capped") return CAPPED_MS;
  return why === "again" || why === "rights" ? Math.random() * AGAIN_MS : retryDelay(attempt);
}

/** Keeps a stream open until the signal aborts: goes on where it broke, waits longer each time, and not at all without network. */
export async function keepStream({ drawnAt, lastEventId, tell, show }: Stream, signal: AbortSignal): Promise<void> {
  const stopped = () => signal.aborted;
  for (let attempt = 0; !stopped(); attempt += 1) {
    if (!navigator.onLine) await pause(null, signal);
    if (stopped()) return;
    const begun = Date.now();
    const since = { lastEventId: lastEventId(), drawnAt };
    const outcome = await readStream(since, signal, (told) => {
      show("live");
      tell(told);
    });
    if (stopped()) return;
    show(outcome === "signedOut" ? "signedOut" : "down");
    if (Date.now() - begun > STEADY_MS) attempt = 0;
    await pause(delayAfter(outcome, attempt), signal);
  }
}

import type { LiveChanges, StreamEnd } from "@/lib/live/changes";
import type { LiveNews } from "./live-news";
import { serverEvents, type ServerEvent } from "./server-events";

/** Heartbeats come every 15 s: a stream this silent is dead, or the computer slept. */
const SILENT_MS = 40_000;
const WATCH_MS = 5_000;

export type Told = { news: LiveNews | null; id: string | null };
/** How a stream ended: broken, by the server, refused, or because the sign-in is over. */
export type StreamOutcome = "broken" | "refused" | "signedOut" | StreamEnd;

type Since = { lastEventId: string | null; drawnAt: number };

function request({ lastEventId, drawnAt }: Since, signal: AbortSignal): Promise<Response> {
  const headers = { accept: "text/event-stream", ...(lastEventId === null ? {} : { "last-event-id": lastEventId }) };
  return fetch(`/api/stream?drawn=${String(drawnAt)}`, { headers, cache: "no-store", signal });
}

function newsOf({ event, data }: ServerEvent): LiveNews | null {
  if (data === null) return null;
  if (event === "changes") return { startOver: false, ...(JSON.parse(data) as LiveChanges) };
  const { startOver } = JSON.parse(data) as { startOver?: boolean };
  return event === "hello" && startOver ? { startOver: true } : null;
}

function endOf({ event, data }: ServerEvent): StreamEnd | null {
  return event === "end" && data !== null ? (JSON.parse(data) as { why: StreamEnd }).why : null;
}

async function readBody(body: ReadableStream<Uint8Array>, tell: (told: Told) => void, onBytes: () => void) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const take = serverEvents();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return null;
    onBytes();
    for (const event of take(decoder.decode(value, { stream: true }))) {
      const end = endOf(event);
      if (end) return end;
      tell({ news: newsOf(event), id: event.id });
    }
  }
}

/** Opens the stream and tells what it says until it ends; never throws. */
export async function readStream(
  since: Since,
  signal: AbortSignal,
  tell: (told: Told) => void,
): Promise<StreamOutcome> {
  const dead = new AbortController();
  let heardAt = Date.now();
  const watch = setInterval(() => {
    if (Date.now() - heardAt > SILENT_MS) dead.abort();
  }, WATCH_MS);
  try {
    const answer = await request(since, AbortSignal.any([signal, dead.signal]));
    if (answer.status === 401) return "signedOut";
    if (!answer.ok || !answer.body) return "refused";
    const onBytes = () => {
      heardAt = Date.now();
    };
    return (await readBody(answer.body, tell, onBytes)) ?? "broken";
  } catch {
    return "broken";
  } finally {
    clearInterval(watch);
    dead.abort();
  }
}

import type { Actor } from "../platform/actor";
import { onDrain } from "../platform/drain";
import { forbidden, unauthenticated } from "../platform/errors";
import { openStreams } from "../platform/live/open-streams";
import { errorFacts, log } from "../platform/log";
import { processState } from "../platform/process-state";
import { LiveHub, type Since } from "./live-hub";

const EVERY_MS = 150;
const AFTER_ERROR_MS = 1_000;
const WATCH_MS = 500;

/** Makes a process's hub, which follows while there are streams. */
function startHub() {
  const hub = new LiveHub();
  openStreams().count = () => hub.size;
  let awake = false;
  const again = async () => {
    let pause = EVERY_MS;
    try {
      await hub.round();
    } catch (error) {
      pause = AFTER_ERROR_MS;
      log().warn(errorFacts(error), "live updates wait for the database");
    }
    awake = hub.isFollowing;
    if (awake) setTimeout(() => void again(), pause).unref();
  };
  // A silent database holds a round up, and must not hold this.
  setInterval(() => {
    hub.endUnverified();
  }, WATCH_MS).unref();
  onDrain(() => {
    hub.drain();
  });
  return {
    hub,
    wake: () => {
      if (awake) return;
      awake = true;
      void again();
    },
  };
}

/**
 * Opens a stream of server-sent events that tells where something the actor may see has changed. `lastEventId` goes on
 * where an earlier stream ended; `drawnAt` is when the page that asks was drawn, in ms since 1970. Throws unauthenticated, forbidden,
 * unavailable.
 */
export async function followChanges(actor: Actor, since: Since): Promise<ReadableStream<Uint8Array>> {
  if (actor.kind !== "user") throw unauthenticated();
  if (!actor.scopes.has("read")) throw forbidden("errors.scopeRead");
  const { hub, wake } = processState("live-hub", startHub);
  const stream = await hub.open(actor, since);
  wake();
  return stream;
}

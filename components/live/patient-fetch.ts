import { retryDelay } from "./retry-delay";

/** How often a page may fail to be read although the server answers, before the browser shows what is wrong. */
const MOST = 3;
const PROBE_MS = 5_000;
const PROBE = "/api/health";

/** A page that is read because it was asked for, or again: what the router reads ahead may fail. */
function readsPage(init: RequestInit | undefined): boolean {
  const headers = new Headers(init?.headers);
  return headers.has("rsc") && !headers.has("next-router-prefetch") && (init?.method ?? "GET") === "GET";
}

const isShown = (page: URL) => page.origin === location.origin && page.pathname === location.pathname;

/** A page that is read again comes whole or not at all: one that breaks off is as good as none. */
async function whole(answer: Response): Promise<Response> {
  await answer.clone().arrayBuffer();
  return answer;
}

function backOrAfter(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(go, ms);
    function go() {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    }
    addEventListener("online", go);
  });
}

async function untilAnswered(plain: typeof fetch): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    await backOrAfter(retryDelay(attempt));
    try {
      await plain(PROBE, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PROBE_MS) });
      return;
    } catch {
      // Not yet.
    }
  }
}

/**
 * Gives a fetch with which a page that the router reads waits for the network: without one the router would leave the page that is
 * shown, with all that is on it, for the browser's error page. `onWait` hears whether it waits for the page that is shown. Throws what
 * it can't wait for.
 */
export function patientFetch(plain: typeof fetch, onWait: (forShown: boolean) => void): typeof fetch {
  return async (input, init) => {
    if (!readsPage(init)) return plain(input, init);
    const page = new URL(input instanceof Request ? input.url : input, location.href);
    for (let failures = 1; ; failures += 1) {
      try {
        const answer = await plain(input, init);
        return isShown(page) ? await whole(answer) : answer;
      } catch (error) {
        if (init?.signal?.aborted || failures > MOST) throw error;
      }
      onWait(isShown(page));
      await untilAnswered(plain);
    }
  };
}

import { liveTabs } from "./live-tabs";

const TIMEOUT_MS = 5_000;

async function isReachable(): Promise<boolean> {
  try {
    const answer = await fetch("/api/ui/notifications/unread", { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Has the server draw the page again, if it answers: a page that can't be read again is left by the router, with all that
 * is on it, for the browser's error page or the sign-in page. False when to try again soon, also where
 * `mayDraw` says no by then; while the stream is down too, it says so when it is back.
 */
export async function refreshPage(router: { refresh: () => void }, mayDraw = () => true): Promise<boolean> {
  const reachable = navigator.onLine && (await isReachable());
  if (reachable && !mayDraw()) return false;
  if (reachable) router.refresh();
  return reachable || liveTabs.state() !== "live";
}

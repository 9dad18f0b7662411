import { electedTab, SAY_MS, type KnownTab } from "./elected-tab";

type Lead = (signal: AbortSignal) => void;

/** Waits for the lock that the leading tab holds; the browser hands it on when that tab goes, however it goes. */
function leadByLock(name: string, lead: Lead, signal: AbortSignal): void {
  const held = async () => {
    lead(signal);
    await new Promise((resolve) => {
      signal.addEventListener("abort", resolve, { once: true });
    });
  };
  navigator.locks.request(name, { signal }, held).catch(() => undefined);
}

/** Pages over plain HTTP have no locks: the tabs tell each other that they are there. */
function leadByWord(name: string, lead: Lead, signal: AbortSignal): void {
  const channel = new BroadcastChannel(`${name}:tabs`);
  const me = { id: crypto.getRandomValues(new Uint32Array(2)).join("-"), since: Date.now() };
  const tabs = new Map<string, KnownTab>();
  let leading: AbortController | null = null;
  const decide = () => {
    const now = Date.now();
    tabs.set(me.id, { ...me, heardAt: now });
    const elected = electedTab(tabs.values(), now) === me.id;
    if (elected && !leading && now - me.since >= SAY_MS) {
      leading = new AbortController();
      lead(leading.signal);
    } else if (!elected && leading) {
      leading.abort();
      leading = null;
    }
  };
  const say = () => {
    channel.postMessage(me);
    decide();
  };
  channel.onmessage = ({ data }: MessageEvent<{ id: string; since: number; gone?: true }>) => {
    if (data.gone) tabs.delete(data.id);
    else tabs.set(data.id, { id: data.id, since: data.since, heardAt: Date.now() });
    decide();
  };
  const timer = setInterval(say, SAY_MS);
  say();
  signal.addEventListener("abort", () => {
    clearInterval(timer);
    leading?.abort();
    channel.postMessage({ ...me, gone: true });
    channel.close();
  });
}

/** Calls `lead` once this tab is the one of the browser's that holds the stream; its signal says when it no longer is. */
export function leadTabs(name: string, lead: Lead, signal: AbortSignal): void {
  // Typed as always there, which they are in secure contexts only.
  const { locks } = navigator as { locks?: LockManager };
  if (locks) leadByLock(name, lead, signal);
  else if (typeof BroadcastChannel === "function") leadByWord(name, lead, signal);
  else lead(signal);
}

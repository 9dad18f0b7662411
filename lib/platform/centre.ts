import { setTimeout } from "node:timers/promises";
import { now } from "./clock";
import { db } from "./db/client";
import { processState } from "./process-state";

type Cached = { value: string; readAt: number };
const CACHE_MS = 5_000;
const PATIENCE_MS = 500;
const DEFAULT_TIME_ZONE = "Europe/Paris";
const cache = () => processState<{ timeZone: Cached | null }>("centre", () => ({ timeZone: null }));

async function readTimeZone(): Promise<string> {
  const row = await db.setting.findUnique({ where: { key: "timeZone" }, select: { value: true } });
  return typeof row?.value === "string" ? row.value : DEFAULT_TIME_ZONE;
}

/** The centre's time zone (IANA name), read again at most every 5 s; the last known one while the database is away. */
export async function centreTimeZone(): Promise<string> {
  const state = cache();
  if (state.timeZone && now().getTime() - state.timeZone.readAt < CACHE_MS) return state.timeZone.value;
  const lastKnown = state.timeZone?.value ?? DEFAULT_TIME_ZONE;
  // Every page waits for it, the one that says the database is silent too.
  const value = await Promise.race([
    readTimeZone().catch(() => lastKnown),
    setTimeout(PATIENCE_MS, lastKnown, { ref: false }),
  ]);
  state.timeZone = { value, readAt: now().getTime() };
  return value;
}

/** Forgets what was read, so that a change shows at once in this process. */
export function forgetCentreTimeZone(): void {
  cache().timeZone = null;
}

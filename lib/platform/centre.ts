import { db } from "./db/client";
import { processState } from "./process-state";

type Cached = { value: string; readAt: number };
const CACHE_MS = 5_000;
const DEFAULT_TIME_ZONE = "Europe/Paris";
const cache = () => processState<{ timeZone: Cached | null }>("centre", () => ({ timeZone: null }));

/** The centre's time zone (IANA name), read again at most every 5 s; Europe/Paris while the database can't say. */
export async function centreTimeZone(): Promise<string> {
  const state = cache();
  if (state.timeZone && Date.now() - state.timeZone.readAt < CACHE_MS) return state.timeZone.value;
  try {
    const row = await db.setting.findUnique({ where: { key: "timeZone" }, select: { value: true } });
    const value = typeof row?.value === "string" ? row.value : DEFAULT_TIME_ZONE;
    state.timeZone = { value, readAt: Date.now() };
    return value;
  } catch {
    return state.timeZone?.value ?? DEFAULT_TIME_ZONE;
  }
}

/** Forgets what was read, so that a change shows at once in this process. */
export function forgetCentreTimeZone(): void {
  cache().timeZone = null;
}

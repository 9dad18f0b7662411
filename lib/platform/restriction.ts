import { db } from "./db/client";
import { processState } from "./process-state";

type Cached = { value: boolean; readAt: number };
const CACHE_MS = 1_000;
const state = () => processState<{ cached: Cached | null }>("restriction", () => ({ cached: null }));

/** Whether the centre restricts technicians to their teams; read again at most every second. */
export async function restrictsTechnicians(): Promise<boolean> {
  const { cached } = state();
  if (cached && Date.now() - cached.readAt < CACHE_MS) return cached.value;
  const row = await db.setting.findUnique({ where: { key: "restrictTechnicians" }, select: { value: true } });
  const value = row?.value === true;
  state().cached = { value, readAt: Date.now() };
  return value;
}

/** Forgets what was read, so that a change shows at once in this process. */
export function forgetRestriction(): void {
  state().cached = null;
}

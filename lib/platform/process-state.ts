/**
 * Pages, actions and route handlers are different module instances in a production build: what must exist once per
 * process lives on globalThis, and only here.
 */
const store = globalThis as unknown as { appticketState?: Map<string, unknown> };

/** Gives the process-wide value of a name, made by `create` on first use. */
export function processState<T>(name: string, create: () => T): T {
  store.appticketState ??= new Map();
  const found = store.appticketState.get(name);
  if (found !== undefined) return found as T;
  const made = create();
  store.appticketState.set(name, made);
  return made;
}

/** Puts another value in the place of a name's: for tests that measure or replace what a process holds. */
export function replaceProcessState(name: string, value: unknown): void {
  store.appticketState ??= new Map();
  store.appticketState.set(name, value);
}

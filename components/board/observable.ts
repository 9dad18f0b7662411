import { useCallback, useSyncExternalStore } from "react";

/** A value that parts of the page follow, each only in what it selects: one card's change draws one card. */
export type Observable<T> = { get: () => T; set: (value: T) => void; subscribe: (listener: () => void) => () => void };

export function observable<T>(initial: T): Observable<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What `select` picks from the value, now and whenever it changes; it picks primitives or parts that keep their identity. */
export function useObserved<T, S>(source: Observable<T>, select: (value: T) => S): S {
  const read = useCallback(() => select(source.get()), [source, select]);
  return useSyncExternalStore(source.subscribe, read, read);
}

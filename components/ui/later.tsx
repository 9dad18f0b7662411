"use client";

import { createElement, useEffect, useSyncExternalStore, type ComponentType } from "react";

/** Who has not done anything for so long after a page came has seen it whole. */
const REST_MS = 4_000;
const waiting: (() => void)[] = [];
let begun = false;

function begin(): void {
  begun = true;
  for (const load of waiting.splice(0)) load();
}

function beginOnceQuiet(): void {
  const stop = new AbortController();
  const go = () => {
    stop.abort();
    clearTimeout(rest);
    setTimeout(begin);
  };
  const rest = setTimeout(go, REST_MS);
  for (const name of ["pointerdown", "keydown"]) addEventListener(name, go, { signal: stop.signal, passive: true });
}

const isOffline = () => !navigator.onLine;

/** Scripts that could not be had once are never had again on the same page: they are asked for when there is a network. */
function online(): Promise<void> {
  if (!isOffline()) return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener("online", () => resolve(), { once: true });
  });
}

/**
 * Gives a way to load scripts that a page has no need of at first: they come with the first use, or once its reader does something
 * or rests, so that they are there when the network goes; without one, as soon as it is back. Throws what the loading throws.
 */
export function loadLater<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | null = null;
  const ask = () => {
    loaded ??= online()
      .then(load)
      .catch((error: unknown) => {
        loaded = null;
        throw error;
      });
    return loaded;
  };
  if (typeof window === "undefined") return ask;
  if (waiting.length === 0 && !begun) beginOnceQuiet();
  waiting.push(() => void ask().catch(() => undefined));
  if (begun) setTimeout(begin);
  return ask;
}

/** A part of a page whose scripts come as with `loadLater`: nothing until they are there, and nothing where they can't be had. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let part: ComponentType<Props> | null = null;
  const listeners = new Set<() => void>();
  const ask = loadLater(async () => {
    part = await load();
    for (const listener of listeners) listener();
  });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return function Later(props: Props) {
    const there = useSyncExternalStore(
      subscribe,
      () => part,
      () => null,
    );
    useEffect(() => {
      ask().catch(() => undefined);
    }, []);
    return there && createElement(there, props);
  };
}

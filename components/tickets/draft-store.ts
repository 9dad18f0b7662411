export type Draft = {
  text: string;
  /** True once this device holds it. */
  kept: boolean;
};

type Place = { draft: Draft; listeners: Set<() => void>; timer: ReturnType<typeof setTimeout> | null };

const WRITE_AFTER_MS = 250;
const PREFIX = "draft:";
const places = new Map<string, Place>();

export const noDraft: Draft = { text: "", kept: false };

function read(name: string): Draft {
  try {
    const text = localStorage.getItem(PREFIX + name) ?? "";
    return text === "" ? noDraft : { text, kept: true };
  } catch {
    return noDraft;
  }
}

function store(name: string, text: string): boolean {
  try {
    if (text === "") localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
    return text !== "";
  } catch {
    // A full or forbidden storage: the text lives as long as the page, and nothing says it is kept.
    return false;
  }
}

function flush(name: string, place: Place) {
  if (place.timer === null) return;
  clearTimeout(place.timer);
  place.timer = null;
  const kept = store(name, place.draft.text);
  if (kept !== place.draft.kept) change(place, { ...place.draft, kept });
}

function flushAll() {
  for (const [name, place] of places) flush(name, place);
}

function change(place: Place, draft: Draft) {
  place.draft = draft;
  for (const listener of place.listeners) listener();
}

function placeOf(name: string): Place {
  const known = places.get(name);
  if (known) return known;
  if (places.size === 0) {
    addEventListener("pagehide", flushAll);
    document.addEventListener("visibilitychange", flushAll);
  }
  const place: Place = { draft: read(name), listeners: new Set(), timer: null };
  places.set(name, place);
  return place;
}

/** The draft kept under a name on this device. */
export function draftAt(name: string): Draft {
  return placeOf(name).draft;
}

/** Calls back when the draft changes on this page; gives the way to stop. */
export function watchDraft(name: string, listener: () => void): () => void {
  const place = placeOf(name);
  place.listeners.add(listener);
  return () => {
    place.listeners.delete(listener);
    flush(name, place);
  };
}

/** Keeps a text under a name, within a quarter of a second or when the page goes; an empty one forgets it at once. */
export function writeDraft(name: string, text: string) {
  const place = placeOf(name);
  change(place, { text, kept: text !== "" && place.draft.kept });
  place.timer ??= setTimeout(() => {
    flush(name, place);
  }, WRITE_AFTER_MS);
  if (text === "") flush(name, place);
}

import { newFormKey } from "@/components/tickets/form-key";
import { discardUploadAction } from "@/lib/attachments/actions";
import { dropFile, keepFile, keptFiles } from "./kept-files";
import { FileRefused, sendFile, SignedOut } from "./send-file";
import { shrinkImage } from "./shrink-image";
import { filesAt, FilesTrouble, noteFiles, noteRefused } from "./file-counts";
import { isOver, stateOf, type WaitingFile } from "./waiting-file";

type Entry = WaitingFile & {
  blob: Blob;
  order: number;
  id: string | null;
  begun: boolean;
  stop: AbortController | null;
};

const AT_ONCE = 2;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 20_000];
const entries = new Map<string, Entry>();
const snapshots = new Map<string, readonly WaitingFile[]>();
const listeners = new Set<() => void>();
const restored = new Map<string, Promise<void>>();
const prepared = new Map<string, number>();
let order = 0;
let failures = 0;
let retry: ReturnType<typeof setTimeout> | null = null;

const at = (place: string) =>
  [...entries.values()].filter((entry) => entry.place === place).sort((a, b) => a.order - b.order);

function changed(...places: string[]) {
  for (const place of places) {
    snapshots.delete(place);
    const files = at(place);
    const count = files.length + (prepared.get(place) ?? 0);
    if (restored.has(place) && filesAt(place) !== count) noteFiles(place, count);
    noteRefused(
      place,
      files.filter(isOver).map(({ name }) => name),
    );
  }
  for (const listener of listeners) listener();
}

function change(entry: Entry, facts: Partial<Entry>) {
  Object.assign(entry, facts);
  changed(entry.place);
}

function entryOf(file: { key: string; place: string; name: string; blob: Blob; order: number }, begun: boolean): Entry {
  const preview = /^image\/(jpeg|png|webp|gif|avif|bmp)$/.test(file.blob.type) ? URL.createObjectURL(file.blob) : null;
  const facts = { bytes: file.blob.size, state: stateOf(file.blob), progress: 0, preview, error: null, again: false };
  return { ...file, ...facts, id: null, begun, stop: null };
}

async function send(entry: Entry) {
  const stop = new AbortController();
  const begun = entry.begun;
  change(entry, { state: "sending", begun: true, stop, error: null });
  try {
    const id = await sendFile(entry, begun, (progress) => change(entry, { progress }), stop.signal);
    failures = 0;
    change(entry, { state: "sent", progress: 1, id });
  } catch (error) {
    if (error instanceof FileRefused) change(entry, { state: "refused", error: error.words, again: error.forNow });
    else if (error instanceof SignedOut) change(entry, { state: "signedOut", again: true });
    else {
      change(entry, { state: "waiting" });
      later();
    }
  }
  change(entry, { stop: null });
  pump();
}

/** What could not leave tries again by itself: after a while, and at once when the network is back. */
function later() {
  const wait = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0;
  failures += 1;
  retry ??= setTimeout(resume, wait);
}

function resume() {
  if (retry) clearTimeout(retry);
  retry = null;
  pump();
}

function pump() {
  if (retry) return;
  const all = [...entries.values()].sort((a, b) => a.order - b.order);
  const busy = all.filter(({ stop }) => stop !== null).length;
  for (const entry of all
    .filter(({ state, stop }) => state === "waiting" && !stop)
    .slice(0, Math.max(0, AT_ONCE - busy)))
    void send(entry);
}

addEventListener("online", () => {
  failures = 0;
  resume();
});

/** Brings back what this device kept for a place, once. */
function restore(place: string): Promise<void> {
  const known = restored.get(place);
  if (known) return known;
  const work = keptFiles(place).then((kept) => {
    for (const file of kept) {
      if (entries.has(file.key)) continue;
      order = Math.max(order, file.order + 1);
      entries.set(file.key, entryOf(file, true));
    }
    changed(place);
    pump();
  });
  restored.set(place, work);
  return work;
}

/** Watches what waits anywhere; gives the way to stop. */
export function watchFiles(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The files that wait at a place, in their order. */
export function waitingFiles(place: string): readonly WaitingFile[] {
  void restore(place);
  const known = snapshots.get(place) ?? at(place).map((entry): WaitingFile => ({ ...entry }));
  snapshots.set(place, known);
  return known;
}

/** Adds files at a place: shrunk, kept on this device, and sent at once. */
export async function addFiles(place: string, files: readonly File[]) {
  prepared.set(place, files.length);
  await restore(place);
  for (const [index, file] of files.entries()) {
    const { name, blob } = await shrinkImage(file);
    const kept = { key: newFormKey(), place, name, blob, order: (order += 1), at: Date.now() };
    await keepFile(kept);
    entries.set(kept.key, entryOf(kept, false));
    prepared.set(place, files.length - index - 1);
    changed(place);
    pump();
  }
}

function forget(entry: Entry) {
  entry.stop?.abort();
  entries.delete(entry.key);
  if (entry.preview) URL.revokeObjectURL(entry.preview);
  void dropFile(entry.key);
}

/** Takes a file away before its message was sent. */
export function removeFile(key: string) {
  const entry = entries.get(key);
  if (!entry) return;
  forget(entry);
  if (entry.id) void discardUploadAction({ id: entry.id }).catch(() => undefined);
  changed(entry.place);
}

/** Takes away the files of a place that can't leave. */
export async function removeRefused(place: string) {
  await restore(place);
  for (const entry of at(place).filter(isOver)) forget(entry);
  changed(place);
}

/** Tries a file again that did not leave. */
export function retryFile(key: string) {
  const entry = entries.get(key);
  if (!entry?.again) return;
  change(entry, { state: "waiting", error: null, again: false });
  resume();
}

/** Takes the files of one place to another: along with their message, or back. */
export async function moveFiles(from: string, to: string) {
  await restore(from);
  for (const entry of at(from)) {
    entry.place = to;
    const { key, name, blob, order } = entry;
    void keepFile({ key, place: to, name, blob, order, at: Date.now() });
  }
  const there = restore(to);
  changed(from, to);
  await there;
}

/** Forgets the files of a message that was taken. */
export async function forgetFiles(place: string) {
  await restore(place);
  for (const entry of at(place)) forget(entry);
  changed(place);
}

/** Asks the server again how far files are that a message could not take along. */
export function askAgain(place: string) {
  for (const entry of at(place)) if (entry.state === "sent") change(entry, { state: "waiting", id: null });
  resume();
}

/** The addresses of a place's files once all have arrived. Throws FilesTrouble with why one never will. */
export async function settledFiles(place: string): Promise<string[]> {
  await restore(place);
  for (const entry of at(place)) if (entry.state === "signedOut") change(entry, { state: "waiting" });
  resume();
  return new Promise((resolve, reject) => {
    const look = () => {
      const files = at(place);
      const over = files.find((file) => isOver(file) || file.state === "signedOut");
      const done = files.every(({ state }) => state === "sent");
      if (!over && !done) return;
      listeners.delete(look);
      if (over) reject(new FilesTrouble(over.state === "signedOut" ? "signedOut" : "filesRefused"));
      else resolve(files.flatMap(({ id }) => id ?? []));
    };
    listeners.add(look);
    look();
  });
}

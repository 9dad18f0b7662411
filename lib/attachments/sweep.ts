import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import { log } from "../platform/log";
import { dropPart, partsBefore } from "../platform/storage/partial-files";
import { fileStorage, type FileStorage, type StoredFile } from "../platform/storage/storage";
import { fileOfKey, thumbnailKey } from "./storage-keys";

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const AT_ONCE = 200;

const ago = (ms: number) => new Date(now().getTime() - ms);

/** Removes the file of a row, unless the row of another message names it as well. */
async function unscopedRemoveFile(storage: FileStorage, id: number, storageKey: string): Promise<void> {
  if ((await db.attachment.count({ where: { storageKey, id: { not: id } } })) > 0) return;
  await storage.remove(thumbnailKey(storageKey));
  await storage.remove(storageKey);
}

/** Removes the files of what was taken away; the row stays for the history. Only for the job. */
export async function unscopedRemoveDeleted(): Promise<void> {
  const storage = await fileStorage();
  const where = { state: { in: ["deleted" as const, "refused" as const] }, storageKey: { not: null } };
  for (;;) {
    const rows = await db.attachment.findMany({ where, select: { id: true, storageKey: true }, take: AT_ONCE });
    for (const { id, storageKey } of rows) {
      if (storageKey !== null) await unscopedRemoveFile(storage, id, storageKey);
      await db.attachment.update({ where: { id }, data: { storageKey: null, missing: false } });
    }
    if (rows.length < AT_ONCE) return;
  }
}

/** Forgets what was uploaded over a day ago and never sent, whole or not. Only for the job. */
export async function unscopedForgetUnsent(): Promise<void> {
  const storage = await fileStorage();
  const where = { ticketId: null, createdAt: { lt: ago(DAY_MS) } };
  for (;;) {
    const rows = await db.attachment.findMany({ where, select: { id: true, storageKey: true }, take: AT_ONCE });
    for (const { id, storageKey } of rows) {
      // The row first: a message that claims it this moment must keep its file.
      const { count } = await db.attachment.deleteMany({ where: { id, ticketId: null } });
      if (count === 1 && storageKey !== null) await unscopedRemoveFile(storage, id, storageKey);
    }
    if (rows.length < AT_ONCE) break;
  }
  for (const name of await partsBefore(ago(DAY_MS))) await dropPart(name);
}

/** The rows whose files should lie after one key and up to another, in the order of the keys. */
function unscopedRowsBetween(after: string, upTo: string | null) {
  return db.attachment.findMany({
    where: { storageKey: { gt: after, ...(upTo === null ? {} : { lte: upTo }) }, createdAt: { lt: ago(HOUR_MS) } },
    select: { id: true, storageKey: true, missing: true },
    orderBy: { storageKey: "asc" },
  });
}

/** Those of the keys that rows name. */
async function unscopedNamed(keys: readonly string[]): Promise<Set<string | null>> {
  const where = { storageKey: { in: [...new Set(keys)] } };
  const named = await db.attachment.findMany({ where, select: { storageKey: true } });
  return new Set(named.map(({ storageKey }) => storageKey));
}

type Stretch = { after: string; upTo: string | null; files: readonly StoredFile[] };
type Compared = { orphans: number; missing: number };

/** One stretch of keys: removes files that no row names, and marks rows whose file is not there. */
async function compareStretch(storage: FileStorage, { after, upTo, files }: Stretch): Promise<Compared> {
  const rows = await unscopedRowsBetween(after, upTo);
  const present = new Set(files.map(({ key }) => key));
  const lost = rows.filter(({ storageKey }) => storageKey !== null && !present.has(storageKey));
  const back = rows.filter(({ storageKey, missing }) => missing && storageKey !== null && present.has(storageKey));
  const mark = (some: readonly { id: number }[], missing: boolean) =>
    db.attachment.updateMany({ where: { id: { in: some.map(({ id }) => id) } }, data: { missing } });
  if (lost.length > 0) await mark(lost, true);
  if (back.length > 0) await mark(back, false);
  const old = files.filter(({ modifiedAt }) => modifiedAt < ago(HOUR_MS));
  const keys = await unscopedNamed(old.map(({ key }) => fileOfKey(key)));
  const orphans = old.filter(({ key }) => !keys.has(fileOfKey(key)));
  for (const { key } of orphans) await storage.remove(key);
  return { orphans: orphans.length, missing: lost.length };
}

/**
 * Walks storage and rows side by side, both in the order of their keys: what no row names is removed after an hour, what a row names and
 * is not there is marked and logged. Only for the job.
 */
export async function unscopedCompareStorage(): Promise<Compared> {
  const storage = await fileStorage();
  const sum: Compared = { orphans: 0, missing: 0 };
  const add = ({ orphans, missing }: Compared) => {
    sum.orphans += orphans;
    sum.missing += missing;
  };
  let after = "";
  for await (const files of storage.list()) {
    const last = files.at(-1);
    if (!last) continue;
    add(await compareStretch(storage, { after, upTo: last.key, files }));
    after = last.key;
  }
  add(await compareStretch(storage, { after, upTo: null, files: [] }));
  if (sum.missing > 0) log().error(sum, "files of attachments are missing in the storage");
  else if (sum.orphans > 0) log().info(sum, "files without an attachment were removed");
  return sum;
}

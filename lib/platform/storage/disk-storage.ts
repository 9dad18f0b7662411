import { createReadStream } from "node:fs";
import { mkdir, open, opendir, readdir, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { env } from "../env";
import type { ByteRange, FileStorage, StoredFile } from "./storage";

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT";

/** The directory of this installation's files of a kind; made on first use, for its owner only. */
export async function filesDirectory(kind: "files" | "uploads"): Promise<string> {
  const directory = resolve(env().APPTICKET_DATA_DIR, kind);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return directory;
}

/** Two levels of folders, so that none holds too many. */
function pathOf(root: string, key: string): string {
  if (!/^[a-z0-9][a-z0-9-]{7,63}$/.test(key)) throw new Error("a storage key has 8 to 64 letters, digits and hyphens");
  return join(root, key.slice(0, 2), key.slice(2, 4), key);
}

async function folders(path: string): Promise<string[]> {
  return (await readdir(path)).sort();
}

async function* listed(root: string): AsyncGenerator<StoredFile[]> {
  for (const first of await folders(root)) {
    const batch: StoredFile[] = [];
    for (const second of await folders(join(root, first))) {
      const folder = await opendir(join(root, first, second));
      const keys: string[] = [];
      for await (const entry of folder) if (entry.isFile()) keys.push(entry.name);
      for (const key of keys.sort()) {
        const facts = await stat(join(root, first, second, key)).catch(() => null);
        if (facts) batch.push({ key, modifiedAt: facts.mtime });
      }
    }
    yield batch;
  }
}

async function readFrom(path: string, range: ByteRange | undefined) {
  try {
    const handle = await open(path, "r");
    return createReadStream(path, { fd: handle, ...(range ?? {}) });
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Keeps files in a folder of the data directory. */
export async function diskStorage(): Promise<FileStorage> {
  const root = await filesDirectory("files");
  return {
    take: async (key, path) => {
      const target = pathOf(root, key);
      await mkdir(join(target, ".."), { recursive: true, mode: 0o700 });
      await rename(path, target);
    },
    read: (key, range) => readFrom(pathOf(root, key), range),
    remove: (key) => rm(pathOf(root, key), { force: true }),
    list: () => listed(root),
  };
}

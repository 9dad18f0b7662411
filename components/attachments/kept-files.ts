/** A file on this device until its message was taken. */
export type KeptFile = { key: string; place: string; name: string; blob: Blob; at: number; order: number };

const STORE = "files";
const KEPT_MS = 7 * 24 * 60 * 60_000;

let opened: Promise<IDBDatabase | null> | null = null;

const answered = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("the device's storage failed"));
    };
  });

async function open(): Promise<IDBDatabase | null> {
  try {
    const request = indexedDB.open("appticket-files", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: "key" });
    };
    return await answered(request);
  } catch {
    // A private window may forbid it: then files live as long as the page.
    return null;
  }
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
  try {
    const database = await (opened ??= open());
    return database && (await answered(work(database.transaction(STORE, mode).objectStore(STORE))));
  } catch {
    return null;
  }
}

/** Keeps a file on this device. */
export async function keepFile(file: KeptFile): Promise<void> {
  await within("readwrite", (store) => store.put(file));
}

/** Forgets a file. */
export async function dropFile(key: string): Promise<void> {
  await within("readwrite", (store) => store.delete(key));
}

/** The files kept for a place, in their order. Those that nobody came back to for a week are forgotten. */
export async function keptFiles(place: string): Promise<KeptFile[]> {
  const all = (await within<KeptFile[]>("readonly", (store) => store.getAll() as IDBRequest<KeptFile[]>)) ?? [];
  const old = Date.now() - KEPT_MS;
  for (const { key, at } of all) if (at < old) void dropFile(key);
  return all.filter((file) => file.place === place && file.at >= old).sort((a, b) => a.order - b.order);
}

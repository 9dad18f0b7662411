import { type InstallationDatabase, openInstallationDatabase } from "./database/installation-database";
import { processIdentity } from "./database/running-server";

const checkEveryMs = 250;

export type SupervisedDatabase = {
  current: () => InstallationDatabase;
  /** Leaves the database; the last program to leave a private one stops it. */
  stop: (timeoutMs: number) => Promise<void>;
};

/** Keeps a private database server running, starting it again when it dies; `onMove` hears of a changed address. */
export function superviseDatabase(first: InstallationDatabase, onMove: (url: string) => void): SupervisedDatabase {
  let database = first;
  let restoring: Promise<void> | undefined;
  let stopping = false;

  const restore = async () => {
    process.stderr.write("! The database server ended; starting it again\n");
    try {
      const next = await openInstallationDatabase((line) => process.stderr.write(`${line}\n`));
      const moved = next.url !== database.url;
      database = next;
      if (moved) onMove(next.url);
    } catch (error) {
      process.stderr.write(`! ${error instanceof Error ? error.message : String(error)}\n`);
    }
  };
  const timer = setInterval(() => {
    if (stopping || restoring || database.pid === undefined || processIdentity(database.pid) !== undefined) return;
    restoring = restore().finally(() => {
      restoring = undefined;
    });
  }, checkEveryMs);

  return {
    current: () => database,
    stop: async (timeoutMs) => {
      stopping = true;
      clearInterval(timer);
      await restoring;
      await database.release(timeoutMs);
    },
  };
}

import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createConnection } from "mariadb";
import { connectionSettings, db } from "./db/client";
import { env } from "./env";
import { errorFacts, log } from "./log";

const checkEveryMs = 5_000;

/**
 * Shows that a worker runs by holding a named lock of the database server until the signal aborts: it costs no
 * writes, is seen by every process and goes with the worker, however it ends.
 */
export async function showWorkerPresence(signal: AbortSignal): Promise<void> {
  const isStopping = () => signal.aborted;
  while (!isStopping()) {
    try {
      await holdLock(signal);
    } catch (error) {
      if (!isStopping()) log().warn(errorFacts(error), "worker presence lost");
    }
    await sleep(500, undefined, { signal }).catch(() => undefined);
  }
}

/** Whether any worker is running on this database now. */
export async function isWorkerPresent(): Promise<boolean> {
  const rows = await db.$queryRaw<{ holder: bigint | null }[]>`SELECT IS_USED_LOCK(${lockName()}) AS holder`;
  return rows[0]?.holder != null;
}

async function holdLock(signal: AbortSignal): Promise<void> {
  const { host, port, user, password, database, connectTimeout, socketTimeout } = connectionSettings(
    env().DATABASE_URL,
    1,
  );
  const connection = await createConnection({ host, port, user, password, database, connectTimeout, socketTimeout });
  const lost = new AbortController();
  connection.on("error", () => {
    lost.abort();
  });
  const ended = AbortSignal.any([signal, lost.signal]);
  ended.addEventListener("abort", () => {
    connection.destroy();
  });
  try {
    while (!ended.aborted) {
      // Waiting for another worker's lock makes a successor visible at once.
      await connection.query("SELECT IF(IS_USED_LOCK(?) = CONNECTION_ID(), 1, GET_LOCK(?, 4))", [
        lockName(),
        lockName(),
      ]);
      await sleep(checkEveryMs, undefined, { signal: ended }).catch(() => undefined);
    }
  } finally {
    connection.destroy();
  }
}

/** Lock names belong to the whole server, which may hold several installations; MySQL allows 64 characters. */
function lockName(): string {
  const { database } = connectionSettings(env().DATABASE_URL, 1);
  return `appticket.worker.${createHash("sha256").update(database).digest("hex").slice(0, 24)}`;
}

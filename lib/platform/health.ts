import { setTimeout as sleep } from "node:timers/promises";
import { version } from "@/package.json";
import { errorFacts, log } from "./log";
import { isWorkerPresent } from "./worker-presence";

const answerTimeoutMs = 2_000;

export type Health = {
  status: "ok" | "degraded" | "unavailable";
  version: string;
  database: "ok" | "unavailable";
  worker: "ok" | "unavailable" | "unknown";
};

/** Whether this installation works, for monitors; a database that is silent for 2 s counts as gone. Never throws. */
export async function readHealth(): Promise<Health> {
  const worker = await Promise.race([askDatabase(), sleep(answerTimeoutMs, undefined, { ref: false })]);
  if (worker === undefined) return { status: "unavailable", version, database: "unavailable", worker: "unknown" };
  return { status: worker ? "ok" : "degraded", version, database: "ok", worker: worker ? "ok" : "unavailable" };
}

async function askDatabase(): Promise<boolean | undefined> {
  try {
    return await isWorkerPresent();
  } catch (error) {
    log().warn(errorFacts(error), "health: the database does not answer");
    return undefined;
  }
}

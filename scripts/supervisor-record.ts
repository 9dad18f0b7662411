import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { processIdentity } from "./database/running-server";
import { privateDirectory } from "./paths";
import type { SupervisedProcess } from "./supervised-process";
import { waitUntil } from "./wait-until";

const processSchema = z.object({ name: z.string(), pid: z.int(), identity: z.string() });
const schema = z.object({ supervisor: processSchema, address: z.string(), children: z.array(processSchema) });
type Process = z.output<typeof processSchema>;

const endTimeoutMs = 8_000;

/** Which supervisor a record is of: `npm start` and `npm run dev` may run side by side. */
export type SupervisorKind = "start" | "dev";

/** The supervisor of this checkout that runs now, if one does. */
export function runningSupervisor(kind: SupervisorKind): { pid: number; address: string } | undefined {
  const record = read(kind);
  return record && isAlive(record.supervisor) ? { pid: record.supervisor.pid, address: record.address } : undefined;
}

/** Keeps who runs, for the next start. */
export function writeSupervisorRecord(
  kind: SupervisorKind,
  address: string,
  children: readonly SupervisedProcess[],
): void {
  mkdirSync(privateDirectory(), { recursive: true, mode: 0o700 });
  const known = (name: string, pid: number) => ({ name, pid, identity: processIdentity(pid) ?? "gone" });
  const running = children.flatMap((child) => {
    const pid = child.pid();
    return pid === undefined ? [] : [known(child.name, pid)];
  });
  const record = { supervisor: known("supervisor", process.pid), address, children: running };
  // Whole or not at all: the next start reads it after a kill at any moment.
  writeFileSync(`${file(kind)}.new`, JSON.stringify(record));
  renameSync(`${file(kind)}.new`, file(kind));
}

export function removeSupervisorRecord(kind: SupervisorKind): void {
  rmSync(file(kind), { force: true });
}

/** Ends what a supervisor left behind that was killed; gives how many processes that were. */
export async function endOrphans(kind: SupervisorKind): Promise<number> {
  const orphans = read(kind)?.children.filter(isAlive) ?? [];
  for (const orphan of orphans) signal(orphan, "SIGTERM");
  await waitUntil(() => !orphans.some(isAlive), { timeoutMs: endTimeoutMs });
  for (const orphan of orphans) signal(orphan, "SIGKILL");
  return orphans.length;
}

function signal(orphan: Process, name: "SIGTERM" | "SIGKILL"): void {
  try {
    if (isAlive(orphan)) process.kill(orphan.pid, name);
  } catch {
    // It ended by itself in between.
  }
}

/** The same process, not a later one that was given its number. */
function isAlive({ pid, identity }: Process): boolean {
  return processIdentity(pid) === identity;
}

function read(kind: SupervisorKind): z.output<typeof schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(file(kind), "utf8"))).data;
  } catch {
    return undefined;
  }
}

function file(kind: SupervisorKind): string {
  return join(privateDirectory(), `${kind}.json`);
}

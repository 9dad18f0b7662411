import type { InstallationDatabase } from "./database/installation-database";
import { superviseDatabase } from "./supervised-database";
import { type SupervisedProcess, supervise } from "./supervised-process";
import { removeSupervisorRecord, type SupervisorKind, writeSupervisorRecord } from "./supervisor-record";
import { StepError } from "./step-error";
import { waitUntil } from "./wait-until";

// Together with the launcher in front this must stay under ten seconds.
const processStopMs = 6_000;
const databaseStopMs = 2_000;
const upTimeoutMs = 120_000;

type SupervisorPlan = {
  kind: SupervisorKind;
  database: InstallationDatabase;
  env: Record<string, string>;
  /** Where the web process answers. */
  address: string;
  /** Resolves when it is to end. */
  told: Promise<"stop">;
  /** Called once everything answers. */
  onUp: () => void;
};

/** Runs web and worker beside their database until told to stop, then ends them: web and worker first, the database last. */
export async function runSupervisor(plan: SupervisorPlan): Promise<void> {
  const { kind, env, address } = plan;
  const processes: SupervisedProcess[] = [];
  const record = () => {
    writeSupervisorRecord(kind, address, processes);
  };
  const database = superviseDatabase(plan.database, (url) => {
    for (const one of processes) one.replaceEnvironment({ ...env, DATABASE_URL: url });
  });
  const { told } = plan;
  processes.push(supervise("web", ["server/web.ts", ...(kind === "dev" ? ["--dev"] : [])], env, record));
  processes.push(supervise("worker", ["server/worker.ts"], env, record));
  record();
  const up = await Promise.race([told, waitUntilUp(address)]);
  if (up === "up") plan.onUp();
  if (up !== "late") await told;
  process.stdout.write("\nStopping …\n");
  await Promise.all(processes.map((one) => one.stop(processStopMs)));
  await database.stop(databaseStopMs);
  removeSupervisorRecord(kind);
  if (up === "late") {
    throw new StepError(
      `${address} did not answer within ${String(upTimeoutMs / 1000)} s. What web and worker said stands above.`,
    );
  }
  process.stdout.write("Stopped.\n");
}

async function waitUntilUp(address: string): Promise<"up" | "late"> {
  return (await waitUntil(() => isHealthy(address), { timeoutMs: upTimeoutMs, everyMs: 100 })) ? "up" : "late";
}

async function isHealthy(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(20_000) });
    return ((await answer.json()) as { status?: unknown }).status === "ok";
  } catch {
    return false;
  }
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Connection } from "mariadb";
import { connect } from "./database/connection";
import { freePort } from "./database/free-port";
import { openBenchDatabase, type BenchDatabase } from "./bench/bench-database";
import { inBrowser } from "./bench/in-browser";
import { load, type Asked } from "./bench/load";
import { mixed } from "./bench/mixed";
import { report, type InBrowser, type Measured, type Together } from "./bench/report";
import { signInsAtOnce } from "./bench/sign-ins";
import { statementsOf } from "./bench/statements";
import { EMPTY, targets, type Target } from "./bench/targets";
import { classOf, enter } from "./bench/visitors";
import { buildApplication } from "./build-application";
import { paths } from "./paths";
import { runProgram } from "./run-program";
import { step } from "./step";
import { StepError } from "./step-error";
import { startServices } from "./test-services";

const usage = `Usage: npm run bench -- [--full] [--tickets N,N…] [--seconds N]
  Measures the production build on seeded databases of 1,000, 10,000 and 100,000 tickets, with --full of 1,000,000 too, and
  writes what it found to docs/benchmarks.md. The databases are kept under .data/bench for the next run.`;
const SIZES = [1_000, 10_000, 100_000];
/** Up to where a browser looks, once: what it does takes the same time at any size. */
const IN_BROWSER = 100_000;
const CONNECTIONS = 8;
const MIXED_SECONDS = 20;
const said = ({ load: { perSecond, p95 } }: Measured) => `${perSecond.toFixed(0)}/s, p95 ${p95.toFixed(0)} ms`;

await runProgram(async () => {
  const { sizes, seconds } = readArguments();
  await step("Building the application with an empty page beside its own", () =>
    buildApplication({ APPTICKET_BENCH: "1" }, { force: false }),
  );
  const measured: Measured[] = [];
  const together: Together[] = [];
  const browsers: InBrowser[] = [];
  for (const tickets of sizes) {
    const withBrowser = tickets === sizes.findLast((size) => size <= IN_BROWSER);
    const found = await measureSize(tickets, { seconds, withBrowser });
    measured.push(...found.measured);
    together.push(found.together);
    browsers.push(...found.browsers);
  }
  const machine = `${String(cpus().length)} cores (${cpus()[0]?.model ?? "unknown"}), ${String(Math.round(totalmem() / 2 ** 30))} GB, Node ${process.version}`;
  const text = report(measured, together, browsers, { machine, seconds, connections: CONNECTIONS, at: new Date() });
  console.log(`\n${text}`);
  writeFileSync(join(paths.root, "docs/benchmarks.md"), text);
});

function readArguments(): { sizes: number[]; seconds: number } {
  const options = { full: { type: "boolean" }, tickets: { type: "string" }, seconds: { type: "string" } } as const;
  try {
    const { values } = parseArgs({ options });
    const sizes = values.tickets
      ? values.tickets.split(",").map(Number)
      : [...SIZES, ...(values.full ? [1_000_000] : [])];
    const seconds = Number(values.seconds ?? "6");
    if (![...sizes, seconds].every((number) => Number.isInteger(number) && number > 0)) throw new StepError(usage);
    return { sizes, seconds };
  } catch {
    throw new StepError(usage);
  }
}

type Ways = { seconds: number; withBrowser: boolean };
type Found = { measured: Measured[]; together: Together; browsers: InBrowser[] };

async function measureSize(tickets: number, { seconds, withBrowser }: Ways): Promise<Found> {
  const database = await step(`Opening a database of ${String(tickets)} tickets`, () => openBenchDatabase(tickets));
  const home = mkdtempSync(join(tmpdir(), "appticket-bench-"));
  try {
    const env = environment(database, home, await freePort());
    const stop = await startServices(env, home);
    const bare = await connect(database.url);
    try {
      const visitors = await enter(env["APP_URL"] ?? "", bare);
      const measured: Measured[] = [];
      const all = targets(visitors);
      for (const target of all)
        measured.push(await step(target.name, () => measure(target, tickets, { database, bare, seconds }), said));
      const together = { tickets, ...(await atTheSameTime(visitors.address, all, bare)) };
      const look = () => step("A slow browser", () => inBrowser(visitors));
      return { measured, together, browsers: withBrowser ? [{ tickets, seen: await look() }] : [] };
    } finally {
      await bare.end();
      await stop();
    }
  } finally {
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** All pages and calls mixed, then a class that signs in while others read their lists. */
async function atTheSameTime(address: string, all: readonly Target[], bare: Connection) {
  const work = all.filter(({ name }) => name !== EMPTY);
  const [list] = work;
  if (!list) throw new StepError("There is nothing to measure.");
  return {
    mixed: await step("40 requests a second, mixed", () => mixed(work, MIXED_SECONDS)),
    signIns: await step("30 sign-ins at once", async () => signInsAtOnce(address, await classOf(bare, 30), list)),
  };
}

type Ground = { database: BenchDatabase; bare: Connection; seconds: number };

async function measure({ name, reads, asked, bar, kind }: Target, tickets: number, ground: Ground): Promise<Measured> {
  const statements = await statementsOf(ground.database.root, ground.bare, { ask: () => askOnce(asked), reads });
  await load(asked, { connections: CONNECTIONS, seconds: 1 });
  const alone = await load(asked, { connections: 1, seconds: 1 });
  return {
    name,
    kind,
    bar,
    tickets,
    statements,
    alone,
    load: await load(asked, { connections: CONNECTIONS, seconds: ground.seconds }),
  };
}

async function askOnce({ url, method = "GET", headers, body }: Asked): Promise<void> {
  const answer = await fetch(url, { method, headers, ...(body ? { body: body() } : {}) });
  await answer.arrayBuffer();
  if (!answer.ok) throw new StepError(`${url} answered ${String(answer.status)}`);
}

function environment({ url, secrets }: BenchDatabase, home: string, port: number): Record<string, string> {
  const { AUTH_SECRET, AUDIT_KEY, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = secrets;
  return {
    NODE_ENV: "production",
    APPTICKET_BENCH: "1",
    DATABASE_URL: url,
    APPTICKET_DATA_DIR: home,
    APPTICKET_DEMO: "0",
    HOST: "127.0.0.1",
    PORT: String(port),
    APP_URL: `http://127.0.0.1:${String(port)}`,
    MAIL_TRANSPORT: "log",
    LOG_LEVEL: "warn",
    AUTH_SECRET,
    AUDIT_KEY,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  };
}

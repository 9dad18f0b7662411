import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "../errors";
import { processState } from "../process-state";

/** bcrypt's work factor: about 0.3 s of one core per hash. */
const COST = 12;
const state = () => processState("password-cost", () => ({ cost: COST }));
const MAX_WAITING = 400;
const NOBODY = "jt4SWi8M6Prps6TnW5VZCuMkc5iHFRdTAyCoKOd0eV7RfmA5Lx8D.";
/** The hash of nobody's password, of the same cost: unknown accounts take as long as known ones. */
const hashOfNobody = () => `$2b$${String(state().cost).padStart(2, "0")}$${NOBODY}`;

// Given as text, so that no bundler has to find the file. On Linux a niceness belongs to the thread: pages come first.
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const { createRequire } = require("node:module");
const os = require("node:os");
if (process.platform === "linux") { try { os.setPriority(0, 5); } catch {} }
const bcrypt = createRequire(workerData.root)("bcryptjs");
parentPort.on("message", ({ id, password, hash, cost }) => {
  try {
    const value = hash === null ? bcrypt.hashSync(password, cost) : bcrypt.compareSync(password, hash);
    parentPort.postMessage({ id, value });
  } catch (error) {
    parentPort.postMessage({ id, failure: String(error && error.message) });
  }
});`;

type Job = {
  password: string;
  hash: string | null;
  resolve: (value: string | boolean) => void;
  reject: (error: Error) => void;
};
type Answer = { id: number; value: string | boolean } | { id: number; failure: string };
type Thread = { worker: Worker; job: Job | null };
type Pool = { threads: Thread[]; waiting: Job[] };

const pool = () => processState<Pool>("password-pool", () => ({ threads: [], waiting: [] }));
const size = () => Math.min(Math.max(availableParallelism(), 1), 4);

function startThread(): Thread {
  const worker = new Worker(THREAD, { eval: true, workerData: { root: join(process.cwd(), "package.json") } });
  const thread: Thread = { worker, job: null };
  const settle = (act: (job: Job) => void) => {
    const { job } = thread;
    thread.job = null;
    worker.unref();
    if (job) act(job);
    next();
  };
  worker.on("message", (answer: Answer) => {
    settle((job) => {
      if ("value" in answer) job.resolve(answer.value);
      else job.reject(new Error("hashing failed"));
    });
  });
  worker.on("error", (error) => {
    const { threads } = pool();
    threads.splice(threads.indexOf(thread), 1);
    settle((job) => job.reject(error instanceof Error ? error : new Error("hashing thread failed")));
  });
  worker.unref();
  pool().threads.push(thread);
  return thread;
}

function next(): void {
  const { threads, waiting } = pool();
  if (waiting.length === 0) return;
  const free = threads.find((thread) => thread.job === null) ?? (threads.length < size() ? startThread() : undefined);
  const job = free ? waiting.shift() : undefined;
  if (!free || !job) return;
  free.job = job;
  free.worker.ref();
  free.worker.postMessage({ id: 0, password: job.password, hash: job.hash, cost: state().cost });
}

function run(password: string, hash: string | null): Promise<string | boolean> {
  if (pool().waiting.length >= MAX_WAITING)
    throw new AppError("unavailable", { key: "errors.unavailable", retryAfterS: 10 });
  return new Promise((resolve, reject) => {
    pool().waiting.push({ password, hash, resolve, reject });
    next();
  });
}

/** Hashes a password (bcrypt, at most 72 bytes) in a thread of its own; throws unavailable when too many wait. */
export async function hashPassword(password: string): Promise<string> {
  return String(await run(password, null));
}

/** Whether a password is the one of a hash; takes the same time where there is no hash. Throws unavailable when too many wait. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const same = await run(password, hash ?? hashOfNobody());
  return hash !== null && same === true;
}

/** Replaces the cost for tests that hash a lot; without an argument it is right again. */
export function setPasswordCost(cost = COST): void {
  state().cost = cost;
}

import { statSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { processIdentity } from "../../scripts/database/running-server";
import { waitUntil } from "../../scripts/wait-until";
import {
  actionIds,
  type Checkout,
  copyCheckout,
  hasStartRecord,
  isHealthy,
  patienceMs,
  processIds,
  query,
  removeCheckout,
  run,
  type Running,
  start,
  stop,
} from "./checkout";

let checkout: Checkout;
let running: Running | undefined;

beforeAll(async () => {
  checkout = await copyCheckout(110);
  checkout.env = { NODE_ENV: "production" };
});

afterAll(async () => {
  if (running && running.child.exitCode === null) await stop(running);
  removeCheckout(checkout);
});

async function requireHealthy(): Promise<void> {
  expect(await waitUntil(() => isHealthy(checkout), { timeoutMs: patienceMs, everyMs: 100 }), running?.output()).toBe(
    true,
  );
}

async function statusOf(path: string, init: RequestInit = {}): Promise<number> {
  return (await fetch(checkout.address + path, { redirect: "manual", ...init })).status;
}

describe("npm start, in a path of 110 characters and with NODE_ENV=production", () => {
  test("comes up with the demo, says where and how to sign in, and needs no second build", async () => {
    expect(checkout.directory).toHaveLength(110);
    running = await start(checkout);
    expect(running.output()).toContain(`AppTicket is running:  ${checkout.address}`);
    expect(running.output()).toContain("technician@demo.test");
    expect(running.output()).toContain("demo-password");
    expect(running.output()).toContain("✓ Building the application: current");
    expect(await statusOf("/login")).toBe(200);
    await requireHealthy();
  });

  test("keeps its secrets and its database where only their owner reads", () => {
    const mode = (path: string) => (statSync(join(checkout.directory, path)).mode & 0o777).toString(8);
    expect(mode(".data/secrets.json")).toBe("600");
    expect(mode(".data/db")).toBe("700");
  });

  test("a second one says that it runs already", async () => {
    const second = run(checkout, ["scripts/start.mjs"]);
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`runs already at ${checkout.address}`);
  });

  test("refuses what is too large or malformed, and answers no forged header with a 500", async () => {
    expect(await statusOf("/api/v1/tickets", { method: "POST", body: "x".repeat(1_100_000) })).toBe(413);
    for (const path of ["/%", "/%E0%A4%A", "/tickets/%00", "/login?next=%00"])
      expect(await statusOf(path), path).toBe(400);
    for (const state of ["{}", "%zz"]) {
      expect(await statusOf("/login", { headers: { rsc: "1", "next-router-state-tree": state } })).toBe(400);
    }
    for (const headers of forgedHeaders)
      expect(await statusOf("/login", { headers }), JSON.stringify(headers)).toBeLessThan(500);
  });

  test("a form it can't read is the sender's mistake", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    expect(await statusOf("/login", { method: "POST", body: "--x", headers })).toBe(400);
    const [action = ""] = actionIds(checkout);
    for (const body of ["[", "zz", '["$F1"]', '["$nzz"]', "null"]) {
      expect(await statusOf("/login", { method: "POST", body, headers: { "next-action": action } }), body).toBe(400);
    }
  });

  test("a forged host or address changes nothing in the answer", async () => {
    const headers = { "x-forwarded-host": "evil.test", "x-forwarded-for": "1.2.3.4", "x-forwarded-proto": "https" };
    const answer = await fetch(`${checkout.address}/tickets`, { headers, redirect: "manual" });
    expect(answer.headers.get("location") ?? "").not.toContain("evil.test");
    expect(await answer.text()).not.toContain("evil.test");
  });
});

const forgedHeaders: Record<string, string>[] = [
  { cookie: "theme=%zz; NEXT_LOCALE=%00; next-auth.session-token=x.y.z" },
  { "accept-language": "x".repeat(4_000) },
  { "next-url": "//%zz", rsc: "1" },
  { "next-router-prefetch": "1", "next-router-segment-prefetch": "/%zz", rsc: "1" },
  { "next-action": "zz" },
  { "x-middleware-subrequest": "src/middleware", "x-invoke-path": "/admin/users", "x-matched-path": "/admin/users" },
  { range: "bytes=99-1" },
  { "if-none-match": '"' },
];

describe("what is killed comes back by itself", () => {
  test.each(["web", "worker", "database"] as const)("kill -9 of the %s", async (name) => {
    const before = processIds(checkout);
    process.kill(before[name], "SIGKILL");
    await waitUntil(() => processIdentity(before[name]) === undefined, { timeoutMs: patienceMs });
    expect(await waitUntil(() => isBack(name, before[name]), { timeoutMs: patienceMs }), running?.output()).toBe(true);
    await requireHealthy();
    expect(await statusOf("/login")).toBe(200);
  });

  test("an acknowledged write is there after kill -9 of the database", async () => {
    await query(checkout, "CREATE TABLE operations_probe (n INT)");
    await query(checkout, "INSERT INTO operations_probe VALUES (42)");
    process.kill(processIds(checkout).database, "SIGKILL");
    await waitUntil(async () => !(await isHealthy(checkout)), { timeoutMs: 5_000, everyMs: 20 });
    await requireHealthy();
    expect(await query(checkout, "SELECT n FROM operations_probe")).toEqual([{ n: 42 }]);
    await query(checkout, "DROP TABLE operations_probe");
  });

  test("a database that is silent is reported, and all is well once it speaks", async () => {
    const { database } = processIds(checkout);
    process.kill(database, "SIGSTOP");
    const health = await fetch(`${checkout.address}/api/health`);
    process.kill(database, "SIGCONT");
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ status: "unavailable", database: "unavailable" });
    await requireHealthy();
  });

  test("after kill -9 of the supervisor and the launcher the next start takes over", async () => {
    const before = processIds(checkout);
    process.kill(before.supervisor, "SIGKILL");
    running?.child.kill("SIGKILL");
    running = await start(checkout);
    await requireHealthy();
    for (const pid of [before.web, before.worker]) expect(processIds(checkout)).not.toContain(pid);
    expect(processIdentity(before.web)).toBeUndefined();
    expect(processIdentity(before.worker)).toBeUndefined();
  });
});

function isBack(name: "web" | "worker" | "database", formerPid: number): boolean {
  const pid = processIds(checkout)[name];
  return pid !== 0 && pid !== formerPid && processIdentity(pid) !== undefined;
}

describe("SIGTERM", () => {
  test("ends everything within ten seconds, fifty open connections or not, and leaves nothing behind", async () => {
    const pids = Object.values(processIds(checkout));
    const sockets = await Promise.all(Array.from({ length: 50 }, (_, index) => hangingRequest(index % 2 === 0)));
    const told = Date.now();
    if (!running) throw new Error("it does not run");
    expect(await stop(running)).toBe(0);
    // A promise to people, not a measurement: systemd and containers kill after it.
    expect(Date.now() - told).toBeLessThan(10_000);
    expect(pids.map((pid) => processIdentity(pid))).toEqual([undefined, undefined, undefined, undefined]);
    expect(hasStartRecord(checkout)).toBe(false);
    for (const socket of sockets) socket.destroy();
  });
});

/** A connection in the middle of a request: its head or its body never ends. */
async function hangingRequest(inBody: boolean): Promise<Socket> {
  const socket = connect(checkout.port, "127.0.0.1");
  socket.on("error", () => undefined);
  await new Promise((resolve) => socket.once("connect", resolve));
  const head =
    "POST /api/auth/callback/credentials HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900\r\n";
  await new Promise((resolve) => socket.write(inBody ? `${head}\r\n{` : head, resolve));
  return socket;
}

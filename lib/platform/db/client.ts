import { PrismaMariaDb } from "@prisma/adapter-mariadb";
import type { Pool } from "mariadb";
import { env } from "../env";
import { processState } from "../process-state";
import { PrismaClient, Prisma } from "./generated/client";

export { Prisma };
export type { PrismaClient };
/** The adapter of our own pool, which Prisma makes out of sight. */
class CountedMariaDb extends PrismaMariaDb {
  override async connect() {
    const adapter = await super.connect();
    poolInUse().pool = adapter.underlyingDriver();
    return adapter;
  }
}

const poolInUse = () => processState<{ pool: Pool | null }>("database-pool", () => ({ pool: null }));

/** How many connections of this process are at work and at rest, and how many requests wait for one. */
export function poolUse(): { active: number; idle: number; waiting: number } {
  const { pool } = poolInUse();
  if (pool === null) return { active: 0, idle: 0, waiting: 0 };
  return { active: pool.activeConnections(), idle: pool.idleConnections(), waiting: pool.taskQueueSize() };
}

export type Tx = Prisma.TransactionClient;

/** Connection settings for a database address, with every wait bounded: a silent database must not hang a request. */
export function connectionSettings(databaseUrl: string, connectionLimit: number) {
  const url = new URL(databaseUrl);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    connectionLimit,
    connectTimeout: 3_000,
    acquireTimeout: 4_000,
    socketTimeout: 15_000,
    idleTimeout: 300,
    minimumIdle: Math.min(2, connectionLimit),
    charset: "utf8mb4",
  };
}

/** Makes a client of the environment's database with so many connections. */
export function createClient(connectionLimit: number): PrismaClient {
  return new PrismaClient({
    adapter: new CountedMariaDb(connectionSettings(env().DATABASE_URL, connectionLimit), { useTextProtocol: true }),
    errorFormat: "minimal",
    transactionOptions: { maxWait: 4_000, timeout: 5_000, isolationLevel: "ReadCommitted" },
  });
}

const client = () => processState("prisma", () => createClient(12));

/** The database. Made on first use, so that importing a query opens no connection. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => {
    const value: unknown = Reflect.get(client(), property);
    return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(client()) : value;
  },
});

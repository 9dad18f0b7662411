import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const elsewhere = ["**/node_modules/**", ".next/**", ".data/**"];

const environment = {
  NODE_ENV: "test" as const,
  LOG_LEVEL: "silent",
  AUTH_SECRET: "test-auth-secret-that-nobody-else-uses",
  AUDIT_KEY: "test-audit-key-that-nobody-else-uses-1",
};

export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    // The reference machine has two cores.
    maxWorkers: 2,
    // Started in half the time of a process, and there are hundreds of files.
    pool: "threads",
    // A test that hangs must end; one that only waits for a busy machine must not fail.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,scripts,components,server,console}/**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, "**/*.db.test.ts"],
          globalSetup: ["lib/testing/generated-client.ts"],
          setupFiles: ["lib/testing/quiet-console.ts"],
          // No server listens there: a pure test that reaches for the database fails at once.
          env: { ...environment, DATABASE_URL: "mysql://nobody:nobody@127.0.0.1:1/nothing" },
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: elsewhere,
          globalSetup: ["lib/testing/database-server.ts"],
          setupFiles: ["lib/testing/quiet-console.ts", "lib/testing/database.ts"],
          env: environment,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "operations",
          // These start programs and end them.
          pool: "forks",
          include: ["e2e/operations/**/*.spec.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

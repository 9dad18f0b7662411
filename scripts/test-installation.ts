import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApplication } from "./build-application";
import { freePort } from "./database/free-port";
import { migrate } from "./database/migrate";
import { startTemporaryServer } from "./database/temporary-server";
import { paths } from "./paths";
import { newSecrets } from "./private-secrets";
import { runScript } from "./run-script";
import { step } from "./step";
import { complaintsOf, startServices } from "./test-services";

export type TestInstallation = {
  /** What its processes run with: APP_URL, DATABASE_URL, APPTICKET_DATA_DIR and the secrets. */
  env: Record<string, string>;
  /** What went wrong in it, as its processes logged it. */
  complaints: () => string[];
  stop: () => Promise<void>;
};

/** Starts the built product with demo data on a database and ports of its own; everything goes with `stop`. */
export async function startTestInstallation(): Promise<TestInstallation> {
  await step(
    "Building the application",
    () => buildApplication({}, { force: false }),
    (did) => (did ? "built" : "current"),
  );
  const home = mkdtempSync(join(tmpdir(), "appticket-e2e-"));
  const database = await step("Starting a database", () => startTemporaryServer(console.log));
  const env = testEnvironment(database.url, home, await freePort());
  let services = async () => {};
  const stop = async () => {
    await services();
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await migrate(database.url, paths.migrations, () => undefined);
    await step("Adding the demo data", () =>
      runScript("scripts/seed.ts", ["--profile", "demo", "--database", "appticket"], env),
    );
    services = await startServices(env, home);
  } catch (error) {
    await stop();
    throw error;
  }
  return { env, complaints: () => complaintsOf(home), stop };
}

/** What the tests of a server of their own show to read its metrics. */
const TEST_METRICS_TOKEN = "test-metrics-token-that-nobody-else-uses";

function testEnvironment(databaseUrl: string, home: string, port: number): Record<string, string> {
  const { AUTH_SECRET, AUDIT_KEY, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = newSecrets();
  return {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    APPTICKET_DATA_DIR: home,
    APPTICKET_DEMO: "1",
    HOST: "127.0.0.1",
    PORT: String(port),
    APP_URL: `http://127.0.0.1:${String(port)}`,
    MAIL_TRANSPORT: "log",
    // Receivers of webhooks in tests listen here.
    WEBHOOK_ALLOWED_NETWORKS: "127.0.0.1",
    METRICS_TOKEN: TEST_METRICS_TOKEN,
    AUTH_SECRET,
    AUDIT_KEY,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  };
}

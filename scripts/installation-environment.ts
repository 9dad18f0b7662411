import { join } from "node:path";
import { parseEnvironment } from "@/lib/platform/env";
import type { InstallationDatabase } from "./database/installation-database";
import { privateDirectory } from "./paths";
import { privateSecrets } from "./private-secrets";
import { StepError } from "./step-error";

const names = ["AUTH_SECRET", "AUDIT_KEY", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"] as const;

/**
 * The environment of the processes that work on a database: with a private one the secrets are made and kept, with
 * DATABASE_URL they must be given. Throws a StepError that names what is wrong.
 */
export function installationEnvironment(database: InstallationDatabase): Record<string, string> {
  const env: Record<string, string> = { DATABASE_URL: database.url, APPTICKET_DATA_DIR: privateDirectory() };
  if (database.isPrivate) {
    const secrets = privateSecrets(join(privateDirectory(), "secrets.json"));
    for (const name of names) env[name] = process.env[name] ?? secrets[name];
  }
  checkEnvironment({ ...process.env, ...env });
  return env;
}

function checkEnvironment(source: Record<string, string | undefined>): void {
  try {
    parseEnvironment(source);
  } catch (error) {
    throw new StepError(error instanceof Error ? error.message : String(error));
  }
  if (!source["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"]) {
    throw new StepError(
      "The environment is not usable:\n  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is required with DATABASE_URL " +
        "(example: NEXT_SERVER_ACTIONS_ENCRYPTION_KEY=the output of: openssl rand -base64 32)",
    );
  }
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startTemporaryServer } from "../../scripts/database/temporary-server";
import { generateClient } from "../../scripts/generate-client";

declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- Vitest merges this interface
  interface ProvidedContext {
    databaseServerUrl: string;
    dataDirectory: string;
  }
}

/** Runs once before the database tests: starts their server; gives what stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const server = await startTemporaryServer((line) => process.stderr.write(`${line}\n`));
  const dataDirectory = mkdtempSync(join(tmpdir(), "appticket-test-files-"));
  project.provide("databaseServerUrl", server.url);
  project.provide("dataDirectory", dataDirectory);
  return async () => {
    await server.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
}

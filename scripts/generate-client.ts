import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { paths } from "./paths";
import { sourceHash } from "./source-hash";
import { StepError } from "./step-error";
import { withFileLock } from "./file-lock";

const stamp = join(paths.generatedClient, "schema-hash");

/** Generates the database client when the schema or Prisma changed since; gives whether it did. Works without a network. */
export async function generateClient(): Promise<boolean> {
  return withFileLock(join(paths.root, ".data/generate.lock"), async () => {
    const wanted = wantedHash();
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;
    await runPrisma();
    writeFileSync(stamp, wanted);
    return true;
  });
}

function wantedHash(): string {
  const manifest = "node_modules/prisma/package.json";
  return sourceHash(paths.root, ["prisma/schema", "prisma.config.ts", manifest]);
}

async function runPrisma(): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [join(paths.root, "node_modules/prisma/build/index.js"), "generate"], {
      cwd: paths.root,
      env: {
        ...process.env,
        // `generate` asks for the schema engine, which would be downloaded, and then never runs it.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
        NO_UPDATE_NOTIFIER: "1",
      },
    });
  } catch (error) {
    const { stdout = "", stderr = "", message } = error as Error & { stdout?: string; stderr?: string };
    throw new StepError(
      `prisma generate failed: ${(stderr || stdout || message).trim()}\nThe schema is in ${paths.schema}.`,
    );
  }
}

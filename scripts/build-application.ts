import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "./generate-client";
import { paths } from "./paths";
import { runChild } from "./run-child";
import { sourceHash } from "./source-hash";
import { StepError } from "./step-error";
import { withFileLock } from "./file-lock";

const stamp = join(paths.build, "source-hash");
const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "prisma/schema",
  "proxy.ts",
  "public",
  "tsconfig.json",
];
const notBuilt = /\.test\.tsx?$|^lib\/testing$|\/generated$/;

/** Builds the application when its sources changed since the last build; gives whether it did. `force` builds anyway. */
export async function buildApplication(env: Record<string, string>, options: { force: boolean }): Promise<boolean> {
  await generateClient();
  return withFileLock(join(paths.root, ".data/build.lock"), async () => {
    const measured = env["APPTICKET_BENCH"] === "1" ? " with an empty page" : "";
    const wanted = sourceHash(paths.root, sources, notBuilt) + measured;
    if (!options.force && isBuilt(wanted)) return false;
    // A build cut short must not pass for a whole one.
    rmSync(stamp, { force: true });
    await runNextBuild(env);
    writeFileSync(stamp, wanted);
    return true;
  });
}

function isBuilt(wanted: string): boolean {
  return existsSync(stamp) && existsSync(join(paths.build, "BUILD_ID")) && readFileSync(stamp, "utf8") === wanted;
}

async function runNextBuild(env: Record<string, string>): Promise<void> {
  const code = await runChild([join(paths.root, "node_modules/next/dist/bin/next"), "build"], {
    NEXT_TELEMETRY_DISABLED: "1",
    ...env,
    NODE_ENV: "production",
  });
  if (code !== 0) throw new StepError(`The build failed (next build: ${String(code)}); what is wrong stands above.`);
}

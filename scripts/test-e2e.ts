import { spawn } from "node:child_process";
import { join } from "node:path";
import { requireChromium } from "./chromium";
import { paths } from "./paths";
import { runProgram } from "./run-program";
import { StepError } from "./step-error";
import { startTestInstallation } from "./test-installation";

await runProgram(async () => {
  const chromium = requireChromium(console.log);
  const installation = await startTestInstallation();
  try {
    const code = await runPlaywright(process.argv.slice(2), { ...installation.env, CHROMIUM_PATH: chromium });
    if (code !== 0) {
      process.exitCode = code;
      console.log(["What the product complained of:", ...installation.complaints()].join("\n"));
    }
  } finally {
    await installation.stop();
  }
});

async function runPlaywright(args: readonly string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(paths.root, "node_modules/@playwright/test/cli.js"), "test", ...args], {
      cwd: paths.root,
      env: { ...process.env, ...env, NODE_ENV: "test" },
      stdio: "inherit",
    });
    child.on("error", (error) => {
      reject(new StepError(`Playwright could not be started: ${error.message}`));
    });
    child.on("exit", (code) => {
      resolve(code ?? 1);
    });
  });
}

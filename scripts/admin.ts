import { parseArgs } from "node:util";
import { withInstallationDatabase } from "./database/installation-database";
import { migrate } from "./database/migrate";
import { generateClient } from "./generate-client";
import { installationEnvironment } from "./installation-environment";
import { paths } from "./paths";
import { runProgram } from "./run-program";
import { StepError } from "./step-error";

const usage = `Usage: npm run admin -- create EMAIL [--name NAME]
  makes an administrator of whoever has this address, new or known, and prints a one-time link to choose a password`;

await runProgram(async () => {
  const { email, name } = readArguments();
  await generateClient();
  await withInstallationDatabase(async (database) => {
    Object.assign(process.env, installationEnvironment(database));
    await migrate(database.url, paths.migrations, console.log);
    await invite(email, name);
  });
});

/** Loads the product only now: it reads the environment. */
async function invite(email: string, name: string | undefined): Promise<void> {
  const { inviteAdministrator } = await import("@/lib/users/commands/invite-administrator");
  const { systemActor } = await import("@/lib/platform/actor");
  const { AppError } = await import("@/lib/platform/errors");
  try {
    const { link, expiresAt } = await inviteAdministrator(systemActor("admin"), { email, ...(name ? { name } : {}) });
    const until = expiresAt.toISOString().replace("T", " ").slice(0, 16);
    console.log(`\nThe administrator ${email} chooses a password here, once, until ${until} UTC:\n\n  ${link}\n`);
  } catch (error) {
    if (error instanceof AppError)
      throw new StepError(`${email} can't be made an administrator (${error.code}).\n${usage}`);
    throw error;
  }
}

function readArguments(): { email: string; name: string | undefined } {
  try {
    const { positionals, values } = parseArgs({ options: { name: { type: "string" } }, allowPositionals: true });
    const [command, email] = positionals;
    if (command === "create" && email && positionals.length === 2) return { email, name: values.name };
  } catch {
    // Said below.
  }
  throw new StepError(usage);
}

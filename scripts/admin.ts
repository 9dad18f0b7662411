import { parseArgs } from "node:util";
import { withInstallationDatabase } from "./database/installation-database";
import { migrate } from "./database/migrate";
import { erasePersonByAddress } from "./erase-person";
import { generateClient } from "./generate-client";
import { installationEnvironment } from "./installation-environment";
import { paths } from "./paths";
import { runProgram } from "./run-program";
import { StepError } from "./step-error";

const usage = `Usage: npm run admin -- <command>
  create EMAIL [--name NAME]       make an administrator of whoever has this address, new or known, and print a one-time link to
                                   choose a password
  erase EMAIL [--confirm EMAIL]    erase a person with all they wrote, once the address is typed again: nothing brings it back`;

await runProgram(async () => {
  const { command, email, name, confirm } = readArguments();
  await generateClient();
  await withInstallationDatabase(async (database) => {
    Object.assign(process.env, installationEnvironment(database));
    await migrate(database.url, paths.migrations, console.log);
    if (command === "create") await invite(email, name);
    else await erasePersonByAddress(email, confirm);
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

function readArguments() {
  try {
    const options = { name: { type: "string" }, confirm: { type: "string" } } as const;
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [command, email, ...others] = positionals;
    if ((command === "create" || command === "erase") && email && others.length === 0)
      return { command, email, ...values };
  } catch {
    // Said below.
  }
  throw new StepError(usage);
}

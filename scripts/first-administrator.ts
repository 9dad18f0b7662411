import type { Accounts } from "./accounts";
import { runScript } from "./run-script";

const defaultEmail = "admin@appticket.local";

/** Prints a one-time link for the first administrator as long as nobody can administer the installation. */
export async function inviteFirstAdministrator(
  accounts: Accounts,
  email: string | undefined,
  env: Record<string, string>,
): Promise<void> {
  if (accounts.administrators > 0) return;
  const invited = email ?? accounts.invited ?? defaultEmail;
  await runScript("scripts/admin.ts", ["create", invited], env);
  if (invited === defaultEmail) {
    console.log(
      `The address ${defaultEmail} is a stand-in to sign in with. For your own instead:\n` +
        "  npm run admin -- create you@your-centre.org\n",
    );
  }
}

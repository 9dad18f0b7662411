import { defineConsoleCommand } from "../command";
import { forgetSignedIn } from "../configuration";
import { ConsoleError } from "../console-error";
import type { Context } from "../context";

/** Ends the token at the server and forgets it here. One that has ended already is only forgotten. */
export async function signOut(context: Context): Promise<void> {
  try {
    await context.client().delete("/tokens/current");
  } catch (thrown) {
    if (!(thrown instanceof ConsoleError) || thrown.status !== 401) throw thrown;
  }
  forgetSignedIn(context.directory);
}

export const logout = defineConsoleCommand({
  name: "logout",
  positionals: [],
  options: { local: { type: "boolean" } },
  examples: ["appticket logout"],
  run: async (context, { options }) => {
    if (options.local === true) forgetSignedIn(context.directory);
    else await signOut(context);
    context.give({ signedOut: true }, () => context.t("logout.done"));
  },
});

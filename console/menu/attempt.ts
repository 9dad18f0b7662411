import { log } from "@clack/prompts";
import { forgetSignedIn } from "../configuration";
import { ConsoleError } from "../console-error";
import type { Context } from "../context";
import { safeLine } from "../safe-text";

/** Tries something and says what went wrong; null then, and where the user gave up. Whose sign-in is over is led to the door. */
export async function attempt<Result>(context: Context, act: () => Promise<Result>): Promise<Result | null> {
  try {
    return await act();
  } catch (thrown) {
    if (!(thrown instanceof ConsoleError)) throw thrown;
    if (thrown.ending === "cancelled") return null;
    if (thrown.ending === "signedOut") forgetSignedIn(context.directory);
    const problems = thrown.problems.map(({ path, message }) => `${safeLine(path)} — ${message}`);
    log.error([thrown.message, ...problems].join("\n"), { output: context.terminal.questions });
    return null;
  }
}

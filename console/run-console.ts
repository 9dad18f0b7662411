import { askedLanguage, parseArguments } from "./arguments";
import type { ConsoleCommand } from "./command";
import { commands } from "./command-list";
import { configurationDirectory } from "./configuration";
import { ConsoleError } from "./console-error";
import { Context } from "./context";
import { commandHelp, generalHelp } from "./help";
import { openMenu } from "./menu/menu";
import { safeJson, safeLine } from "./safe-text";
import { Terminal } from "./terminal";
import { chooseLanguage, wordsIn, type Words } from "./words";
import packageFacts from "../package.json";

type Given = Parameters<ConsoleCommand["run"]>[1]["options"];
type Env = Readonly<Record<string, string | undefined>>;
type Streams = ConstructorParameters<typeof Terminal>[0];
export type Surroundings = { env: Env; platform: NodeJS.Platform; home: string; streams: Streams };

/** Says an error: what happened, in which field, and what support is to be told. */
export function sayError(terminal: Terminal, error: ConsoleError, { json, t }: { json: boolean; t: Words }): void {
  const { message, code, status, problems, requestId } = error;
  if (json) {
    terminal.complain(safeJson({ error: { code, status, message, errors: problems, requestId } }));
    return;
  }
  terminal.complain(`${terminal.style("red", "✗")} ${message}`);
  for (const { path, message: said } of problems) terminal.complain(`  ${safeLine(path)} — ${said}`);
  if (error.ending === "failure" && requestId !== null) terminal.complain(t("failure.requestId", { id: requestId }));
}

async function perform(args: readonly string[], terminal: Terminal, t: Words, around: Surroundings): Promise<void> {
  const { env, platform, home } = around;
  const { command, words, options, help, version, json, lang, insecure } = parseArguments(args, commands, t);
  if (version) terminal.say(packageFacts.version);
  else if (help) terminal.say(command ? commandHelp(command, t) : generalHelp(commands, t));
  else {
    const settings = { json, insecure, language: chooseLanguage(lang, env) };
    const context = new Context(terminal, settings, t, configurationDirectory(env, platform, home), env);
    if (insecure && command?.name !== "completion") terminal.complain(t("address.insecureWarning"));
    if (command) await command.run(context, { words, options: options as Given });
    else if (terminal.interactive && !json) await openMenu(context);
    else throw new ConsoleError("usage", `${t("usage.noCommand")}\n\n${generalHelp(commands, t)}`);
  }
}

/** Does what the words ask for, and gives how the console ends. Never throws. */
export async function runConsole(args: readonly string[], around: Surroundings): Promise<number> {
  const terminal = new Terminal(around.streams, around.env);
  const t = wordsIn(chooseLanguage(askedLanguage(args), around.env));
  try {
    await perform(args, terminal, t, around);
    return 0;
  } catch (thrown) {
    const error =
      thrown instanceof ConsoleError
        ? thrown
        : new ConsoleError("failure", t("failure.unexpected", { what: nameOf(thrown) }));
    sayError(terminal, error, { json: args.includes("--json"), t });
    return error.exitCode;
  }
}

/** What kind of thing went wrong, in a word: a system's code where it has one. */
function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  return "code" in thrown && typeof thrown.code === "string"
    ? thrown.code
    : safeLine(`${thrown.name}: ${thrown.message}`);
}

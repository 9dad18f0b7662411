import { parseArgs } from "node:util";
import type { ConsoleCommand, OptionSpec } from "./command";
import { ConsoleError } from "./console-error";
import { nearName } from "./near-word";
import type { Words } from "./words";

/** What every command understands. */
export const globalOptions = {
  json: { type: "boolean" },
  lang: { type: "string", values: ["fr", "en"], value: "fr|en" },
  insecure: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const satisfies Record<string, OptionSpec>;

type GlobalValues = { json: boolean; lang: string | undefined; insecure: boolean; help: boolean; version: boolean };
export type Parsed = GlobalValues & {
  command: ConsoleCommand | null;
  words: readonly string[];
  options: Readonly<Record<string, string | boolean | undefined>>;
};

/** The name of the command, which may stand behind options, and the place where it stands. */
function findName(args: readonly string[]): { name: string; index: number } | null {
  const { tokens } = parseArgs({
    args: [...args],
    options: globalOptions,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const token = tokens.find(({ kind }) => kind === "positional");
  return token?.kind === "positional" ? { name: token.value, index: token.index } : null;
}

function usage(message: string, command: ConsoleCommand | null, t: Words): ConsoleError {
  const line = command === null ? "appticket --help" : `appticket ${command.name} --help`;
  return new ConsoleError("usage", `${message}\n${t("usage.seeHelp", { line })}`);
}

/** What is unknown, and what it may be a slip of the pen for. */
function unknown(what: string, typed: string, names: readonly string[], t: Words): string {
  const meant = nearName(typed, names);
  return meant === null ? what : `${what} ${t("usage.meant", { name: meant })}`;
}

/** Says in the user's words what the parser says in English. */
function refusedBy(thrown: unknown, command: ConsoleCommand | null, t: Words): ConsoleError {
  const { code = "", message } = thrown as { code?: string; message: string };
  const option = /'(?:-\w, )?(-[^ ',=]+)/.exec(message)?.[1] ?? "";
  const options = Object.keys({ ...command?.options, ...globalOptions }).map((name) => `--${name}`);
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return usage(unknown(t("usage.unknownOption", { option }), option, options, t), command, t);
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return usage(t("usage.optionValue", { option }), command, t);
  throw thrown;
}

function checkWords(command: ConsoleCommand, words: readonly string[], t: Words): void {
  const { positionals } = command;
  const missing = positionals.find(
    ({ optional, rest }, at) => optional !== true && rest !== true && words[at] === undefined,
  );
  if (missing) throw usage(t("usage.missing", { name: `<${missing.name}>` }), command, t);
  const extra = positionals.some(({ rest }) => rest === true) ? undefined : words[positionals.length];
  if (extra !== undefined) throw usage(t("usage.tooMuch", { word: extra }), command, t);
}

function checkValues(command: ConsoleCommand, options: Parsed["options"], t: Words): void {
  for (const [name, spec] of Object.entries({ ...command.options, ...globalOptions } as Record<string, OptionSpec>)) {
    const value = options[name];
    if (typeof value !== "string" || spec.values === undefined || spec.values.includes(value)) continue;
    throw usage(t("usage.oneOf", { option: `--${name}`, values: spec.values.join(", ") }), command, t);
  }
}

/** Reads the words behind `appticket`. Throws a usage error that names what is wrong and where help is. */
export function parseArguments(args: readonly string[], commands: readonly ConsoleCommand[], t: Words): Parsed {
  const found = findName(args);
  // What people type first, before they know how help is asked for here.
  if (found?.name === "help")
    return parseArguments(["--help", ...args.filter((_, at) => at !== found.index)], commands, t);
  const command = commands.find(({ name }) => name === found?.name) ?? null;
  if (found && !command) {
    const names = commands.map(({ name }) => name);
    throw usage(unknown(t("usage.unknownCommand", { name: found.name }), found.name, names, t), null, t);
  }
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((_, at) => at !== found?.index),
      options: { ...command?.options, ...globalOptions },
      allowPositionals: true,
    });
    const options = values as Parsed["options"];
    const { json = false, lang, insecure = false, help = false, version = false } = options as Partial<GlobalValues>;
    const globals = { json, lang, insecure, help, version };
    if (command && !help) checkValues(command, options, t);
    if (command && !help) checkWords(command, positionals, t);
    return { ...globals, command, words: positionals, options };
  } catch (thrown) {
    if (thrown instanceof ConsoleError) throw thrown;
    throw refusedBy(thrown, command, t);
  }
}

/** The language asked for by `--lang`, whatever else is wrong with the words. */
export function askedLanguage(args: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...args], options: globalOptions, strict: false, allowPositionals: true });
  return typeof values.lang === "string" ? values.lang : undefined;
}

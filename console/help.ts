import { globalOptions } from "./arguments";
import type { ConsoleCommand, OptionSpec } from "./command";
import { isWord, type Word, type Words } from "./words";

/** The sentence about an option: the command's own where it has one. */
export const optionWord = (command: string, option: string): Word => {
  const own = `help.${command}.${option}`;
  const shared = `help.option.${option}`;
  return isWord(own) ? own : (shared as Word);
};

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join("\n");
}

function optionRows(
  command: string,
  options: Readonly<Record<string, OptionSpec>>,
  t: Words,
): (readonly [string, string])[] {
  return Object.entries(options).map(([name, { short, type, value = "…" }]) => {
    const letter = short === undefined ? "    " : `-${short}, `;
    return [`${letter}--${name}${type === "string" ? ` ${value}` : ""}`, t(optionWord(command, name))] as const;
  });
}

/** How a command is written. */
export function usageLine({ name, positionals, options }: ConsoleCommand, t: Words): string {
  const words = positionals.map(({ name: word, optional, rest }) =>
    optional === true || rest === true ? `[${word}]` : `<${word}>`,
  );
  return ["appticket", name, ...words, ...(Object.keys(options).length > 0 ? [`[${t("help.options")}]`] : [])].join(
    " ",
  );
}

/** Everything about one command, with examples. */
export function commandHelp(command: ConsoleCommand, t: Words): string {
  const own = optionRows(command.name, command.options, t);
  const common = optionRows(command.name, globalOptions, t);
  return [
    t(`help.${command.name}` as Word),
    `\n${t("help.usage")}\n  ${usageLine(command, t)}`,
    `\n${t("help.optionsTitle")}\n${columns([...own, ...common])}`,
    `\n${t("help.examples")}\n${command.examples.map((line) => `  ${line}`).join("\n")}`,
  ].join("\n");
}

/** All commands in one page. */
export function generalHelp(commands: readonly ConsoleCommand[], t: Words): string {
  const rows = commands.map((command) => [command.name, t(`help.${command.name}` as Word)] as const);
  return [
    t("help.title"),
    `\n${t("help.usage")}\n  appticket\n  appticket <${t("help.command")}> [${t("help.options")}]`,
    `\n${t("help.commands")}\n${columns(rows)}`,
    `\n${t("help.optionsTitle")}\n${columns(optionRows("", globalOptions, t))}`,
    `\n${t("help.endings")}\n${t("help.more")}`,
  ].join("\n");
}

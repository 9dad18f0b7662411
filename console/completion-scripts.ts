import { globalOptions } from "./arguments";
import type { ConsoleCommand, OptionSpec } from "./command";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

type Commands = readonly ConsoleCommand[];
type Values = { option: string; values: readonly string[] };

const optionsOf = (command: ConsoleCommand): [string, OptionSpec][] =>
  Object.entries({ ...command.options, ...globalOptions });
const flagsOf = (command: ConsoleCommand) => optionsOf(command).map(([name]) => `--${name}`);
const wordsOf = ({ positionals }: ConsoleCommand) => positionals.flatMap(({ values = [] }) => values);
const names = (commands: Commands) => commands.map(({ name }) => name).join(" ");

function closedLists(commands: Commands): Values[] {
  const lists = commands.flatMap((command) =>
    optionsOf(command).flatMap(([name, { values }]) => (values ? [{ option: `--${name}`, values }] : [])),
  );
  return [...new Map(lists.map((list) => [list.option, list])).values()];
}

function bash(commands: Commands): string {
  const cases = commands.map((command) => {
    const words = [...wordsOf(command), ...flagsOf(command)].join(" ");
    return `    ${command.name}) words="${words}" ;;`;
  });
  const values = closedLists(commands).map(
    ({ option, values }) => `    ${option}) COMPREPLY=($(compgen -W "${values.join(" ")}" -- "$current")); return ;;`,
  );
  return `_appticket() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words="${names(commands)} --help"
  case "$previous" in
${values.join("\n")}
  esac
  [ "$COMP_CWORD" -gt 1 ] && case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _appticket appticket
`;
}

function zsh(commands: Commands): string {
  return `#compdef appticket
autoload -U +X bashcompinit && bashcompinit
${bash(commands)}`;
}

function fish(commands: Commands): string {
  const line = (condition: string, words: string) => `complete -c appticket -f -n '${condition}' ${words}`;
  const first = line("__fish_use_subcommand", `-a '${names(commands)}'`);
  const others = commands.flatMap((command) => {
    const seen = `__fish_seen_subcommand_from ${command.name}`;
    const words = wordsOf(command);
    const options = optionsOf(command).map(([name, { short, type, values }]) => {
      const letter = short === undefined ? "" : ` -s ${short}`;
      const value = type === "boolean" ? "" : values ? ` -x -a '${values.join(" ")}'` : " -r";
      return line(seen, `-l ${name}${letter}${value}`);
    });
    return [...(words.length > 0 ? [line(seen, `-a '${words.join(" ")}'`)] : []), ...options];
  });
  return `${[first, ...others].join("\n")}\n`;
}

const WRITERS: Readonly<Record<Shell, (commands: Commands) => string>> = { bash, zsh, fish };

/** What a shell is to load to complete the console's words. */
export function completionScript(shell: Shell, commands: Commands): string {
  return WRITERS[shell](commands);
}

import { globalOptions } from "./arguments";
import type { ConsoleCommand, OptionSpec } from "./command";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

type Commands = readonly ConsoleCommand[];
type Values = { after: string; values: readonly string[] };

const optionsOf = (command: ConsoleCommand): [string, OptionSpec][] =>
  Object.entries({ ...command.options, ...globalOptions });
const flagsOf = (command: ConsoleCommand) => optionsOf(command).map(([name]) => `--${name}`);
const wordsOf = ({ positionals }: ConsoleCommand) => positionals.flatMap(({ values = [] }) => values);
const names = (commands: Commands) => commands.map(({ name }) => name).join(" ");

const offeredBy = ({ values, offered }: OptionSpec) => offered ?? values;

/** What may follow an option: one of a command is told by both, since another command's may be called the same. */
function followers(command: string, options: Readonly<Record<string, OptionSpec>>): Values[] {
  return Object.entries(options).flatMap(([name, spec]) => {
    const values = offeredBy(spec);
    const flags = [`--${name}`, ...(spec.short === undefined ? [] : [`-${spec.short}`])];
    return values ? [{ after: flags.map((flag) => `${command}" ${flag}"`).join("|"), values }] : [];
  });
}

function bash(commands: Commands): string {
  const cases = commands.map((command) => {
    const words = [...wordsOf(command), ...flagsOf(command)].join(" ");
    return `    ${command.name}) words="${words}" ;;`;
  });
  const lists = [
    ...commands.flatMap(({ name, options }) => followers(name, options)),
    ...followers("*", globalOptions),
  ];
  const values = lists.map(
    ({ after, values }) => `    ${after}) COMPREPLY=($(compgen -W "${values.join(" ")}" -- "$current")); return ;;`,
  );
  return `_appticket() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words="${names(commands)} --help"
  case "\${COMP_WORDS[1]} $previous" in
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
    const options = optionsOf(command).map(([name, spec]) => {
      const { short, type } = spec;
      const values = offeredBy(spec);
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

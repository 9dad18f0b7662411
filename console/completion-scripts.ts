import { globalOptions } from "./arguments";
import type { ConsoleCommand, OptionSpec, PositionalSpec } from "./command";
import { optionWord } from "./help";
import type { Word, Words } from "./words";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

type Commands = readonly ConsoleCommand[];
type Options = Readonly<Record<string, OptionSpec>>;

const allOptions = (command: ConsoleCommand): Options => ({ ...command.options, ...globalOptions });
const optionsOf = (command: ConsoleCommand) => Object.entries(allOptions(command));
const wordsOf = ({ positionals }: ConsoleCommand) => positionals.flatMap(({ values = [] }) => values);
const names = (commands: Commands) => commands.map(({ name }) => name).join(" ");
const saidOf = (command: ConsoleCommand, t: Words) => t(`help.${command.name}` as Word);
const offeredBy = ({ values, offered }: OptionSpec) => offered ?? values;

/** What bash is to do behind an option: one of a command is told by both, since another command's may be called the same. */
function bashFollowers(command: string, options: Options): string[] {
  return Object.entries(options).flatMap(([name, spec]) => {
    const values = offeredBy(spec);
    const flags = [`--${name}`, ...(spec.short === undefined ? [] : [`-${spec.short}`])];
    const after = flags.map((flag) => `${command}" ${flag}"`).join("|");
    if (values)
      return [`    ${after}) _appticket_${spec.several ? "several" : "one"} "${values.join(" ")}"; return ;;`];
    return spec.type === "string" ? [`    ${after}) return ;;`] : [];
  });
}

function bash(commands: Commands): string {
  const cases = commands.map((command) => {
    const words = [...wordsOf(command), ...optionsOf(command).map(([name]) => `--${name}`)].join(" ");
    return `    ${command.name}) words="${words}" ;;`;
  });
  const followers = [
    ...commands.flatMap(({ name, options }) => bashFollowers(name, options)),
    ...bashFollowers("*", globalOptions),
  ];
  return `_appticket_one() { COMPREPLY=($(compgen -W "$1" -- "$current")); }
_appticket_several() {
  local last="\${current##*,}"
  COMPREPLY=($(compgen -P "\${current%"$last"}" -W "$1" -- "$last"))
  compopt -o nospace 2>/dev/null
}
_appticket() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words="${names(commands)} --help"
  COMPREPLY=()
  if [ "$current" = "=" ]; then current=""
  elif [ "$previous" = "=" ]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case "\${COMP_WORDS[1]} $previous" in
${followers.join("\n")}
  esac
  [ "$COMP_CWORD" -gt 1 ] && case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  _appticket_one "$words"
}
complete -F _appticket appticket
`;
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
/** A sentence inside a specification of zsh, where brackets and colons mean something. */
const zshText = (text: string) => text.replaceAll(/[\\[\]:]/g, "\\$&");

function zshOption(command: ConsoleCommand, [name, spec]: [string, OptionSpec], t: Words): string {
  const { short, type, several } = spec;
  const values = offeredBy(spec)?.join(" ");
  const offer = values === undefined ? " " : several ? `_values -s , ${name} ${values}` : `(${values})`;
  const said = `[${zshText(t(optionWord(command.name, name)))}]${type === "string" ? `:${name}:${offer}` : ""}`;
  const long = `--${name}${type === "string" ? "=" : ""}`;
  if (short === undefined) return quoted(`${long}${said}`);
  const letter = `-${short}${type === "string" ? "+" : ""}`;
  return `'(-${short} --${name})'{${letter},${long}}${quoted(said)}`;
}

function zshPositional({ name, rest, values }: PositionalSpec): string {
  return quoted(`${rest === true ? "*" : ""}:${name}:${values ? `(${values.join(" ")})` : " "}`);
}

function zsh(commands: Commands, t: Words): string {
  const described = commands.map((command) => `    ${quoted(`${command.name}:${zshText(saidOf(command, t))}`)}`);
  const cases = commands.map((command) => {
    const options = optionsOf(command).map((option) => zshOption(command, option, t));
    const all = [...options, ...command.positionals.map(zshPositional)];
    return `    ${command.name}) _arguments -s ${all.join(" \\\n      ")} ;;`;
  });
  // Loaded from a file of fpath its body is the completion itself; by eval it only has to be announced.
  return `#compdef appticket
_appticket() {
  local -a commands
  commands=(
${described.join("\n")}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  shift words; (( CURRENT-- ))
  case $words[1] in
${cases.join("\n")}
  esac
}
if [[ $funcstack[1] == _appticket ]]; then _appticket "$@"; else compdef _appticket appticket; fi
`;
}

function fishValue(spec: OptionSpec): string {
  const values = offeredBy(spec)?.join(" ");
  if (spec.type === "boolean") return "";
  if (values === undefined) return " -x";
  return spec.several ? ` -x -a '(__fish_complete_list , "printf %s\\\\\\n ${values}")'` : ` -x -a '${values}'`;
}

function fish(commands: Commands, t: Words): string {
  const line = (condition: string, words: string) => `complete -c appticket -f -n '${condition}' ${words}`;
  const first = commands.map((command) =>
    line("__fish_use_subcommand", `-a ${command.name} -d ${quoted(saidOf(command, t))}`),
  );
  const others = commands.flatMap((command) => {
    const seen = `__fish_seen_subcommand_from ${command.name}`;
    const words = wordsOf(command);
    const options = optionsOf(command).map(([name, spec]) => {
      const letter = spec.short === undefined ? "" : ` -s ${spec.short}`;
      const said = quoted(t(optionWord(command.name, name)));
      return line(seen, `-l ${name}${letter}${fishValue(spec)} -d ${said}`);
    });
    return [...(words.length > 0 ? [line(seen, `-a '${words.join(" ")}'`)] : []), ...options];
  });
  return `${["complete -c appticket -f", ...first, ...others].join("\n")}\n`;
}

const WRITERS: Readonly<Record<Shell, (commands: Commands, t: Words) => string>> = { bash, zsh, fish };

/** What a shell is to load to complete the console's words, with what is said of them where it can show that. */
export function completionScript(shell: Shell, commands: Commands, t: Words): string {
  return WRITERS[shell](commands, t);
}

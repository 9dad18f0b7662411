import type { Context } from "./context";

export type OptionSpec = {
  type: "string" | "boolean";
  short?: string;
  /** What can be given, where it is a closed list: for the help and for shells. */
  values?: readonly string[];
  /** What shells offer where more than that is taken, such as other spellings. */
  offered?: readonly string[];
  /** Several can be given, with commas between them. */
  several?: true;
  /** What stands for the value in the help. */
  value?: string;
};
type Options = Readonly<Record<string, OptionSpec>>;
type Given<Spec extends Options> = { [Name in keyof Spec]?: Spec[Name]["type"] extends "boolean" ? boolean : string };

/** What stands after the command's name; `rest` takes all further words. */
export type PositionalSpec = { name: string; optional?: boolean; rest?: boolean; values?: readonly string[] };

export type ConsoleCommand<Spec extends Options = Options> = {
  name: string;
  positionals: readonly PositionalSpec[];
  options: Spec;
  /** Complete lines, as somebody types them. */
  examples: readonly string[];
  run: (context: Context, given: { words: readonly string[]; options: Given<Spec> }) => Promise<void> | void;
};

/** Keeps the names and types of a command's options for its own `run`. */
export function defineConsoleCommand<const Spec extends Options>(command: ConsoleCommand<Spec>): ConsoleCommand {
  return command as unknown as ConsoleCommand;
}

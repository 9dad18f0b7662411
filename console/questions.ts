import { confirm, isCancel, multiline, password, select, text, type Option } from "@clack/prompts";
import type { Writable } from "node:stream";
import { ConsoleError } from "./console-error";
import type { Context } from "./context";
import { safeLine } from "./safe-text";

type Io = { input: NodeJS.ReadStream; output: Writable };
type Asked = { message: string; initial?: string; optional?: boolean; placeholder?: string };
export type Choice<Value> = { value: Value; label: string; hint?: string };

/** What a question is answered by; throws where the user gave up, or where nobody sits there. */
async function answer<Value>(
  { terminal, t }: Context,
  ask: (io: Io) => Promise<Value>,
): Promise<Exclude<Value, symbol>> {
  if (!terminal.interactive) throw new ConsoleError("usage", t("usage.nobodyToAsk"));
  const given = await ask({ input: terminal.input, output: terminal.questions });
  if (isCancel(given)) throw new ConsoleError("cancelled", t("failure.cancelled"));
  return given as Exclude<Value, symbol>;
}

const filled = (context: Context, optional: boolean) => (value: string | undefined) =>
  optional || (value ?? "").trim() !== "" ? undefined : context.t("ask.required");

/** Asks for one line. */
export async function askLine(
  context: Context,
  { message, initial = "", optional = false, placeholder }: Asked,
): Promise<string> {
  const hint = placeholder === undefined ? {} : { placeholder };
  const validate = filled(context, optional);
  const typed = await answer(context, (io) => text({ ...io, message, initialValue: initial, validate, ...hint }));
  return typed.trim();
}

/** Asks for a text of several lines. */
export async function askText(context: Context, { message, initial = "", optional = false }: Asked): Promise<string> {
  const validate = filled(context, optional);
  const said = `${message} ${context.terminal.style("dim", context.t("ask.severalLines"))}`;
  return answer(context, (io) => multiline({ ...io, message: said, initialValue: initial, validate }));
}

/** Asks for what nobody may read over the shoulder. */
export function askSecret(context: Context, message: string): Promise<string> {
  return answer(context, (io) => password({ ...io, message, validate: filled(context, false) }));
}

/** Asks for one of several; their names may come from anybody. */
export async function askChoice<Value extends string | number>(
  context: Context,
  message: string,
  choices: readonly Choice<Value>[],
  initial?: Value,
): Promise<Value> {
  const options = choices.map(({ value, label, hint }) => ({
    value,
    label: safeLine(label),
    ...(hint === undefined ? {} : { hint: safeLine(hint) }),
  }));
  const preset = initial === undefined ? {} : { initialValue: initial };
  const ask = (io: Io) =>
    select<Value>({
      ...io,
      message,
      options: options as Option<Value>[],
      ...preset,
      showInstructions: false,
      maxItems: 12,
    });
  return await answer(context, ask);
}

/** Asks for yes or no. */
export function askYes(context: Context, message: string): Promise<boolean> {
  const { t } = context;
  return answer(context, (io) => confirm({ ...io, message, active: t("ask.yes"), inactive: t("ask.no") }));
}

import type { Comment } from "../api-types";
import { defineConsoleCommand } from "../command";
import { ConsoleError } from "../console-error";
import type { Context } from "../context";
import { askText } from "../questions";
import { writeComment } from "../ticket-acts";
import { ticketNumber } from "../ticket-number";

/**
 * The text of a message: as an option, as words, as what is piped in, or as the user types it. What is piped in beside a text is not read: in
 * a loop of a shell it is the loop's.
 */
async function textOf(context: Context, option: string | undefined, words: readonly string[]): Promise<string> {
  const { terminal, t } = context;
  const [extra] = option === undefined ? [] : words;
  if (extra !== undefined) throw new ConsoleError("usage", t("usage.tooMuch", { word: extra }));
  const said = option ?? (words.length > 0 ? words.join(" ") : "-");
  const given = said === "-" ? await context.readPiped() : said;
  if (given.trim() !== "") return given.replace(/\r?\n$/, "");
  if (terminal.interactive && option === undefined) return askText(context, { message: t("ask.message") });
  throw new ConsoleError("usage", t("usage.noText"));
}

const writes = (name: "reply" | "note", kind: Comment["kind"]) =>
  defineConsoleCommand({
    name,
    positionals: [{ name: "n" }, { name: "text", rest: true }],
    options: { text: { type: "string", short: "t", value: "…" } },
    examples: [
      `appticket ${name} 1042`,
      `appticket ${name} 1042 'C’est réparé.'`,
      `appticket ${name} 1042 < message.txt`,
    ],
    run: async (context, { words: [word, ...rest], options }) => {
      const number = ticketNumber(context, word);
      const client = context.client();
      const written = await writeComment(client, number, kind, await textOf(context, options.text, rest));
      context.give(written, () => context.t(`${name}.done`, { number }));
    },
  });

export const reply = writes("reply", "reply");
export const note = writes("note", "note");

import type { Command } from "../../platform/command";
import type { Scope } from "../../platform/actor";
import { askers, type Asker, type Given, type Scene } from "./scene";

/** What a command answers: it is done, it is not theirs to do, or there is no such thing for them. */
const answers = { yes: "allowed", no: "forbidden", gone: "not_found" } as const;
export type Answer = (typeof answers)[keyof typeof answers];
export type Expected = Readonly<Record<Asker, Answer>>;

export type Right = {
  command: string;
  /** What a token must allow for it. */
  scope: Scope | "none";
  what: string;
  expected: Expected;
  given: Given;
  /** Makes ready what the command needs, and gives the attempt. */
  prepare: (scene: Scene) => Promise<() => Promise<unknown>>;
};

function columns(row: string, words: readonly string[]): Expected {
  if (words.length !== askers.length) throw new Error(`"${row}" needs a word for each of ${askers.join(", ")}`);
  const cells = askers.map((asker, index) => {
    const word = words[index] ?? "";
    if (!(word in answers)) throw new Error(`"${word}" of "${row}" is none of ${Object.keys(answers).join(", ")}`);
    return [asker, answers[word as keyof typeof answers]] as const;
  });
  return Object.fromEntries(cells) as Record<Asker, Answer>;
}

/** Reads a table: a line of askers, then for each act what each of them gets. */
export function readTable(text: string): ReadonlyMap<string, Expected> {
  const [head = "", ...lines] = text.trim().split("\n");
  if (head.trim().split(/\s+/).join() !== askers.join()) throw new Error(`the columns are ${askers.join(" ")}`);
  const rows = lines.map((line) => {
    const [act = "", ...words] = line.trim().split(/\s{2,}/);
    return [
      act,
      columns(
        act,
        words.flatMap((word) => word.split(" ")),
      ),
    ] as const;
  });
  return new Map(rows);
}

/** Gives `right`, which says by which command an act of a table is tried, and with what. */
export function rightsOf(table: ReadonlyMap<string, Expected>) {
  return function right<Input, Result, const Wanted extends Input>(
    command: Command<Input, Result>,
    what: string,
    input: (scene: Scene) => Wanted | Promise<Wanted>,
    given: Given = {},
  ): Right {
    const expected = table.get(what);
    if (!expected) throw new Error(`the table has no line "${what}"`);
    const prepare = async (scene: Scene) => {
      const wanted = await input(scene);
      return () => command(scene.asker, wanted);
    };
    return { command: command.commandName, scope: command.scope, what, expected, given, prepare };
  };
}

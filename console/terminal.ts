import { stripVTControlCharacters } from "node:util";
import { Writable } from "node:stream";

type Style = "bold" | "dim" | "red" | "green" | "yellow" | "blue" | "magenta" | "cyan";

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
};

type Streams = { stdin: NodeJS.ReadStream; stdout: NodeJS.WriteStream; stderr: NodeJS.WriteStream };
type Env = Readonly<Record<string, string | undefined>>;

/** Node leaves the property out where it is false. */
const isTerminal = (stream: { isTTY?: boolean }) => stream.isTTY === true;

/** Whether what is written to a stream may have colours: never when piped, or where NO_COLOR says so. */
function wantsColours(stream: NodeJS.WriteStream, env: Env): boolean {
  if ((env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb") return false;
  return stream.isTTY || (env["FORCE_COLOR"] ?? "0") !== "0";
}

/** Passes on what is written without its colours; the prompts' library has no switch for them. */
function withoutColours(stream: NodeJS.WriteStream): Writable {
  const plain = new Writable({
    write: (chunk: Buffer | string, _encoding, done) => {
      stream.write(String(chunk).replaceAll(/\x1b\[[\d;]*m/g, ""), () => done());
    },
  });
  return Object.defineProperties(plain, {
    isTTY: { get: () => stream.isTTY },
    columns: { get: () => stream.columns },
    rows: { get: () => stream.rows },
  });
}

/** Where the console reads and writes. */
export class Terminal {
  readonly colours: boolean;
  /** Whether somebody sits there who can be asked. */
  readonly interactive: boolean;
  /** What questions are written to: never into the output that a script reads. */
  readonly questions: Writable;
  /** What a frame around the text takes of each line. */
  margin = 0;
  readonly #streams: Streams;
  #piped: Promise<string> | null = null;

  constructor(streams: Streams, env: Env) {
    this.#streams = streams;
    const { stdin, stdout, stderr } = streams;
    this.colours = wantsColours(streams.stdout, env);
    this.interactive = [stdin, stdout].every(isTerminal) || [stdin, stderr].every(isTerminal);
    const asked = isTerminal(stdout) ? stdout : stderr;
    this.questions = wantsColours(asked, env) ? asked : withoutColours(asked);
  }

  get columns(): number {
    return Math.max(40, this.#streams.stdout.isTTY ? this.#streams.stdout.columns || 80 : 120) - this.margin;
  }

  get input(): NodeJS.ReadStream {
    return this.#streams.stdin;
  }

  say(text: string): void {
    this.#streams.stdout.write(`${this.colours ? text : stripVTControlCharacters(text)}\n`);
  }

  complain(text: string): void {
    this.#streams.stderr.write(
      `${this.colours && this.#streams.stderr.isTTY ? text : stripVTControlCharacters(text)}\n`,
    );
  }

  style(style: Style, text: string): string {
    if (!this.colours) return text;
    const [open, close] = CODES[style];
    return `\u001b[${String(open)}m${text}\u001b[${String(close)}m`;
  }

  /** All of what is piped in; empty where somebody sits at the keyboard instead. Throws a TypeError for what is no UTF-8. */
  readPiped(): Promise<string> {
    if (this.#streams.stdin.isTTY) return Promise.resolve("");
    this.#piped ??= readAll(this.#streams.stdin);
    return this.#piped;
  }
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Buffer));
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
}

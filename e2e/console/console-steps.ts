import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { paths } from "../../scripts/paths";
import { expect, test as base } from "../fixtures";

const launcher = join(paths.root, "console/appticket.mjs");
type Ended = { code: number | null; out: string; err: string };

/** Somebody's machine: a home of their own, in which they type. */
export class Machine {
  readonly home = mkdtempSync(join(tmpdir(), "appticket-home-"));
  readonly #running = new Set<ChildProcess>();

  constructor(readonly address: string) {}

  /** Runs one command to its end. */
  async run(
    args: readonly string[],
    { input = "", env = {} }: { input?: string; env?: Record<string, string> } = {},
  ): Promise<Ended> {
    const child = this.#spawn(process.execPath, [launcher, ...args], env);
    const ended: Ended = { code: null, out: "", err: "" };
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (ended.out += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (ended.err += text));
    child.stdin?.end(input);
    ended.code = await new Promise((resolve) => child.once("close", resolve));
    return ended;
  }

  /** Runs a command that must succeed, and gives what it answers as JSON. */
  async json<Answer>(args: readonly string[], input?: string): Promise<Answer> {
    const { code, out, err } = await this.run([...args, "--json"], { ...(input === undefined ? {} : { input }) });
    expect({ args, code, err }).toEqual({ args, code: 0, err: "" });
    return JSON.parse(out) as Answer;
  }

  /** Opens the menu in a real terminal: util-linux's `script`, which is part of every Debian, gives it one. */
  terminal(env: Record<string, string> = {}): Typed {
    const line = `stty rows 50 cols 100; exec '${process.execPath}' '${launcher}'`;
    return new Typed(
      this.#spawn("script", ["--quiet", "--return", "--command", line, "/dev/null"], {
        TERM: "xterm-256color",
        ...env,
      }),
    );
  }

  /** Runs a command that goes on until it is told to stop. */
  start(args: readonly string[]): Typed {
    return new Typed(this.#spawn(process.execPath, [launcher, ...args], {}));
  }

  leave(): void {
    for (const child of this.#running) child.kill("SIGKILL");
    rmSync(this.home, { recursive: true, force: true });
  }

  #spawn(program: string, args: readonly string[], env: Record<string, string>): ChildProcess {
    const { PATH = "" } = process.env;
    const surroundings = {
      NODE_ENV: "production" as const,
      PATH,
      HOME: this.home,
      XDG_CONFIG_HOME: join(this.home, "config"),
      LANG: "fr_FR.UTF-8",
      APPTICKET_URL: this.address,
      ...env,
    };
    const child: ChildProcess = spawn(program, args, { cwd: this.home, env: surroundings, stdio: "pipe" });
    this.#running.add(child);
    child.once("close", () => this.#running.delete(child));
    return child;
  }
}

/** A program that somebody sits before. */
export class Typed {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  #shown = "";
  #read = 0;

  constructor(child: ChildProcess) {
    this.child = child;
    this.ended = new Promise((resolve) => child.once("close", resolve));
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => (this.#shown += text));
  }

  /** All that was shown so far, colours included. */
  get shown(): string {
    return this.#shown;
  }

  /** Waits for a text behind what was read so far, and for the end of its line; gives the rest of that. */
  async see(text: string): Promise<string> {
    const behind = () => stripVTControlCharacters(this.#shown).slice(this.#read);
    const whole = () => /^[^]*\n/.exec(behind())?.[0] ?? "";
    await expect.poll(whole, { message: `sees ${text}`, intervals: [20] }).toContain(text);
    this.#read += whole().indexOf(text) + text.length;
    return /^[^\r\n]*/.exec(behind())?.[0] ?? "";
  }

  /** Answers a question by typing. */
  async answer(question: string, typed: string): Promise<void> {
    await this.see(question);
    this.child.stdin?.write(`${typed}\r`);
  }

  /** Answers a question by going down to a choice. */
  async choose(question: string, label: string): Promise<void> {
    await this.see(question);
    for (let steps = 0; steps < 20; steps += 1) {
      if ((await this.see("● ")).startsWith(label)) {
        this.child.stdin?.write("\r");
        return;
      }
      this.child.stdin?.write("\u001b[B");
    }
    throw new Error(`there is no ${label}`);
  }
}

/** Tests in which several people have machines of their own. */
export const test = base.extend<{ machine: () => Machine }>({
  machine: async ({ address }, use) => {
    const machines: Machine[] = [];
    await use(() => {
      const made = new Machine(address);
      machines.push(made);
      return made;
    });
    for (const made of machines) made.leave();
  },
});

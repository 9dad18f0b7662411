import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { paths } from "../../scripts/paths";
import { networkList } from "../platform/network-list";
import { outsideOf, postOutside } from "../platform/outbound/post-outside";
import { mintSecret, signedHeaders } from "./secrets";

const text = readFileSync(join(paths.root, "docs/webhooks.md"), "utf8");
const example = (language: string) => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "s").exec(text)?.[1] ?? "";

let running: ChildProcess | undefined;
afterEach(() => running?.kill());

/** Runs an example of the document until it listens; gives its port and what it says. */
async function run(program: string, args: string[], secret: string) {
  const child = spawn(program, args, {
    cwd: paths.root,
    env: { PATH: process.env["PATH"], NODE_ENV: "test", WEBHOOK_SECRET: secret, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running = child;
  let said = "";
  let heard = () => {};
  child.stdout.on("data", (part: Buffer) => {
    said += part.toString();
    heard();
  });
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve) => {
      heard = () => {
        const match = pattern.exec(said);
        if (match) resolve(match);
      };
      heard();
    });
  const [, port = ""] = await says(/listening on (\d+)/);
  return { url: new URL(`http://127.0.0.1:${port}/`), says, all: () => said };
}

const python = spawnSync("python3", ["--version"]).status === 0;

describe.each([
  { language: "js", program: process.execPath, args: ["--input-type=module", "-e"], runs: true },
  { language: "python", program: "python3", args: ["-c"], runs: python },
])("the example in $language", ({ language, program, args, runs }) => {
  test.runIf(runs)("takes what is signed with either secret, once, and refuses anything else", async () => {
    const [{ secret, sealed }, other] = [mintSecret(), mintSecret()];
    const { url, says, all } = await run(program, [...args, example(language)], secret);
    const outside = outsideOf(networkList(["127.0.0.1"]));
    const at = new Date();
    const kept = { secret: other.sealed, formerSecret: sealed, formerSecretUntil: new Date(at.getTime() + 60_000) };
    const send = async (id: string, body: string, signed = body, when = at) => {
      const headers = signedHeaders(kept, id, when, signed) ?? {};
      const outcome = await postOutside(url, { headers, body }, outside);
      return "status" in outcome ? outcome.status : outcome.failure;
    };
    const body = (number: number) =>
      JSON.stringify({ type: "ticket.opened", data: { ticket: { number, title: "É" } } });
    expect(await send("evt_1", body(7))).toBe(204);
    await says(/ticket\.opened 7/);
    expect(await send("evt_1", body(7))).toBe(204);
    expect(await send("evt_2", body(8), body(9))).toBe(400);
    expect(await send("evt_3", body(8), body(8), new Date(at.getTime() - 3_600_000))).toBe(400);
    expect(await send("evt_4", body(10))).toBe(204);
    await says(/ticket\.opened 10/);
    expect(all().match(/ticket\.opened/g)).toHaveLength(2);
  });
});

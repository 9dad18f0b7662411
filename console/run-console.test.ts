import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runConsole } from "./run-console";

let home: string;
let server: Server;
let asked: string[];

beforeEach(async () => {
  home = mkdtempSync(`${tmpdir()}/appticket-console-`);
  asked = [];
  let minted = 0;
  server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    asked.push(`${method} ${url} ${headers.authorization ?? "nobody"}`);
    request.resume();
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (method === "DELETE") response.writeHead(204).end();
    else if (url === "/api/v1/tokens") json(201, { token: `appt_${String((minted += 1))}`, id: "1", expiresAt: "" });
    else json(200, { id: "1", name: "Léa\u001b[2J", email: "lea@centre.test", role: "learner", locale: null });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(home, { recursive: true });
});

const address = () => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

async function run(
  args: readonly string[],
  { input = "", env = {} }: { input?: string; env?: Record<string, string> } = {},
) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const streams = { stdin, stdout, stderr } as unknown as Parameters<typeof runConsole>[1]["streams"];
  const code = await runConsole(args, { env: { LANG: "en_GB.UTF-8", ...env }, platform: "linux", home, streams });
  const said = (stream: PassThrough) => String((stream.read() as Buffer | null) ?? "");
  return { code, out: said(stdout), err: said(stderr) };
}

const login = () =>
  run(["login", "-a", address(), "-e", "lea@centre.test", "--password-stdin"], { input: "a password\n" });

test("signing in anew ends the token before, and signing out the last one", async () => {
  expect(await login()).toEqual({ code: 0, out: `Hello Léa␛[2J. You are signed in at ${address()}.\n`, err: "" });
  await login();
  expect(await run(["logout"])).toEqual({ code: 0, out: "You are signed out.\n", err: "" });
  expect(asked.filter((one) => one.startsWith("DELETE"))).toEqual([
    "DELETE /api/v1/tokens/current Bearer appt_1",
    "DELETE /api/v1/tokens/current Bearer appt_2",
  ]);
  expect(await run(["whoami"])).toMatchObject({ code: 3, out: "" });
});

test("a token is sent to the address it was made for and to no other", async () => {
  await login();
  asked = [];
  expect(await run(["whoami"], { env: { APPTICKET_URL: "http://127.0.0.1:9" } })).toMatchObject({ code: 3 });
  expect(await run(["whoami"], { env: { APPTICKET_URL: address() } })).toMatchObject({ code: 0 });
  expect(asked).toEqual(["GET /api/v1/me Bearer appt_1"]);
});

test("a script is never asked, and gets errors as JSON where it wants them", async () => {
  await login();
  expect(await run(["new", "--title", "x"])).toMatchObject({ code: 2, out: "", err: "✗ --category is missing.\n" });
  expect(await run([])).toMatchObject({ code: 2, out: "" });
  const refused = await run(["show", "x", "--json"]);
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(JSON.parse(refused.err)).toMatchObject({ error: { code: "usage", errors: [] } });
});

test("words beside a text that was given already are not dropped in silence", async () => {
  await login();
  asked = [];
  const refused = { code: 2, out: "", err: "✗ “two” is one word too many.\n" };
  expect(await run(["reply", "7", "-t", "one", "two", "three"])).toMatchObject(refused);
  expect(await run(["note", "7", "two", "--text", "one"])).toMatchObject(refused);
  expect(asked).toEqual([]);
});

test("help and completion need no server and nobody signed in", async () => {
  for (const args of [["--help"], ["watch", "--help"], ["completion", "fish"], ["--version"]])
    expect(await run(args), args.join(" ")).toMatchObject({ code: 0, err: "" });
  expect(asked).toEqual([]);
});

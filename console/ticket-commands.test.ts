import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runConsole } from "./run-console";

type Answer = [status: number, body: unknown];

const nadia = { id: "9", name: "Nadia\u001b[2J" };
const ticket = {
  number: 1042,
  title: "Écran noir",
  description: "",
  status: "in_progress",
  waitingFor: null,
  urgency: "normal",
  category: { id: "1", name: "Ordinateur" },
  requester: { id: "4", name: "Léa" },
  lead: nadia,
  helpers: [],
  createdAt: "2026-11-16T09:00:00.000Z",
  updatedAt: "2026-11-16T09:00:00.000Z",
  dueAt: null,
  version: 3,
  can: { take: true },
};

let home: string;
let server: Server;
let asked: string[];
let sent: string[];
let answers: Record<string, Answer | (() => Answer)>;
/** What the live stream says. */
let stream: string[];

beforeEach(async () => {
  home = mkdtempSync(`${tmpdir()}/appticket-console-`);
  asked = [];
  sent = [];
  stream = [];
  answers = {
    "GET /me": [200, { id: "3", name: "Karim", email: "karim@centre.test", role: "technician", locale: null }],
    "GET /tickets/1042": [200, ticket],
    "GET /tickets/1042/comments": [200, { items: [], nextCursor: null }],
    "GET /tickets": [200, { items: [ticket], nextCursor: null }],
    "PUT /tickets/1042/assignments": [200, ticket],
  };
  server = createServer((request, response) => {
    const [path = ""] = (request.url ?? "").replace("/api/v1", "").split("?", 1);
    const line = `${String(request.method)} ${path}`;
    asked.push(line);
    if (line === "GET /api/stream") {
      response.writeHead(200, { "content-type": "text/event-stream" }).end(stream.join(""));
      return;
    }
    void text(request).then((body) => sent.push(body));
    const known = answers[line] ?? [404, { code: "not_found", detail: "Nothing here." }];
    const [status, body] = typeof known === "function" ? known() : known;
    const type = status < 400 ? "application/json" : "application/problem+json";
    response.writeHead(status, { "content-type": type }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(home, { recursive: true });
});

const run = (...args: readonly string[]) => {
  const stdin = new PassThrough();
  stdin.end();
  return runWith(stdin, ...args);
};

async function runWith(stdin: PassThrough, ...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const streams = { stdin, stdout, stderr } as unknown as Parameters<typeof runConsole>[1]["streams"];
  const APPTICKET_URL = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const env = { LANG: "en_GB.UTF-8", APPTICKET_URL, APPTICKET_TOKEN: "appt_secret" };
  const code = await runConsole(args, { env, platform: "linux", home, streams });
  const said = (stream: PassThrough) => String((stream.read() as Buffer | null) ?? "");
  return { code, out: said(stdout), err: said(stderr) };
}

test("a ticket that is offered is taken although somebody leads it: the server knows", async () => {
  answers["POST /tickets/1042/take"] = [200, { ...ticket, lead: { id: "3", name: "Karim" } }];
  expect(await run("take", "1042")).toEqual({ code: 0, out: "#1042 is yours: In progress\n", err: "" });
  expect(asked).toEqual(["POST /tickets/1042/take"]);
});

test("one that somebody else leads is taken only where the user insists", async () => {
  const refused: Answer = [409, { code: "conflict", detail: "Taken.", details: { changed: ["lead"], lead: nadia } }];
  answers["POST /tickets/1042/take"] = refused;
  expect(await run("take", "1042")).toEqual({
    code: 5,
    out: "",
    err: "✗ Nadia␛[2J is on #1042 already. To take it anyway: --anyway\n",
  });
  expect(asked).toEqual(["POST /tickets/1042/take"]);
  const turns: Answer[] = [refused, [200, ticket]];
  answers["POST /tickets/1042/take"] = () => turns.shift() ?? refused;
  expect(await run("take", "1042", "--anyway")).toMatchObject({ code: 0, err: "" });
  expect(asked.slice(1)).toEqual([
    "POST /tickets/1042/take",
    "GET /me",
    "GET /tickets/1042",
    "PUT /tickets/1042/assignments",
    "POST /tickets/1042/take",
  ]);
});

test("any other refusal is the server's own to say", async () => {
  answers["POST /tickets/1042/take"] = [409, { code: "conflict", detail: "It was merged." }];
  expect(await run("take", "1042", "--anyway")).toEqual({ code: 5, out: "", err: "✗ It was merged.\n" });
});

test.each(["confirm", "reopen", "cancel"])("%s is the requester's own move on their ticket", async (move) => {
  answers[`POST /tickets/1042/${move}`] = [200, { ...ticket, status: "closed" }];
  expect(await run(move, "1042")).toEqual({ code: 0, out: "#1042: Closed\n", err: "" });
  answers[`POST /tickets/1042/${move}`] = [409, { code: "conflict", detail: "Too late." }];
  expect(await run(move, "#1042")).toEqual({ code: 5, out: "", err: "✗ Too late.\n" });
});

test.each([
  [["reply", "1042", "two", "words"], "two words"],
  [["note", "1042", "-t", "an option"], "an option"],
  [["new", "-t", "Title", "-c", "Ordinateur", "-d", "an option"], "an option"],
])("%j leaves standard input to who holds it, even where it never ends", async (args, text) => {
  answers["POST /tickets/1042/comments"] = [201, { id: "1" }];
  answers["GET /categories"] = [200, { items: [{ id: "1", name: "Ordinateur" }], nextCursor: null }];
  answers["POST /tickets"] = [201, ticket];
  const stdin = new PassThrough();
  stdin.write("of the loop\n");
  expect(await runWith(stdin, ...args)).toMatchObject({ code: 0, err: "" });
  expect(sent.at(-1)).toContain(`"${text}"`);
  expect(String(stdin.read())).toBe("of the loop\n");
});

test.each([
  [["reply", "1042"]],
  [["reply", "1042", "-"]],
  [["note", "1042", "-t", "-"]],
  [["new", "-t", "Title", "-c", "Ordinateur"]],
  [["new", "-t", "Title", "-c", "Ordinateur", "-d", "-"]],
])("%j reads standard input, and refuses what is no text", async (args) => {
  answers["POST /tickets/1042/comments"] = [201, { id: "1" }];
  answers["GET /categories"] = [200, { items: [{ id: "1", name: "Ordinateur" }], nextCursor: null }];
  answers["POST /tickets"] = [201, ticket];
  const piped = (bytes: Buffer) => {
    const stdin = new PassThrough();
    stdin.end(bytes);
    return runWith(stdin, ...args);
  };
  expect(await piped(Buffer.from("\ufeffDéjà vu\n"))).toMatchObject({ code: 0, err: "" });
  expect(sent.at(-1)).toContain('"Déjà vu');
  const latin = Buffer.from("D\u00e9j\u00e0 vu", "latin1");
  expect(await piped(latin)).toEqual({
    code: 2,
    out: "",
    err: "✗ Standard input is no UTF-8 text: convert it (iconv).\n",
  });
});

test.each(["none", "nobody", "personne"])("%s leads where nobody is to", async (word) => {
  expect(await run("assign", "1042", word)).toEqual({ code: 0, out: "#1042 has no lead any more.\n", err: "" });
  expect(sent.at(-1)).toBe('{"lead":null,"helpers":[],"version":3}');
});

test("moments say whose clock they are read from", async () => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  expect((await run("list", "--all")).out.split("\n")[0]).toContain(`Updated (${timeZone})`);
  expect((await run("show", "1042")).out).toContain(` (${timeZone})\n`);
});

test("what is watched waits for a server that is away for a moment, and misses nothing", async () => {
  const unavailable: Answer = [503, { code: "unavailable", detail: "Back soon." }];
  const turns: Answer[] = [unavailable, [200, ticket]];
  answers["GET /tickets/1042"] = () => turns.shift() ?? [200, ticket];
  stream = [
    'event: hello\ndata: {"startOver":false}\nid: 1\n\n',
    'event: changes\ndata: {"tickets":{"1042":["facts"]}}\nid: 2\n\n',
    'event: end\ndata: {"why":"capped"}\n\n',
  ];
  const { code, out, err } = await run("watch");
  expect(code).toBe(1);
  expect(out).toContain("#1042 Écran noir · In progress · Nadia␛[2J");
  expect(err.split("\n")).toEqual([
    "Live. Ctrl-C to end.",
    "Connection lost, trying again: Back soon.",
    "Connected again.",
    "✗ This watch was closed: too many others are open in your name.",
    "",
  ]);
});

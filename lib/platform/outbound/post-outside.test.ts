import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { networkList } from "../network-list";
import { outsideOf, postOutside, type Outside } from "./post-outside";

const open: (Server | TcpServer)[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
  }
});

const listening = (server: Server | TcpServer) =>
  new Promise<number>((resolve) => {
    open.push(server);
    server.listen(0, "127.0.0.1", () => {
      resolve((server.address() as AddressInfo).port);
    });
  });

async function receiver(listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
    listener(request, response);
  });
  const port = await listening(server);
  return { port, asked, url: new URL(`http://127.0.0.1:${String(port)}/hook`) };
}

const local = outsideOf(networkList(["127.0.0.1"]));
const send = (url: URL, changes: Partial<Outside> = {}) =>
  postOutside(url, { headers: { "content-type": "application/json" }, body: '{"é":1}' }, { ...local, ...changes });
const soon = { timeLimitMs: 150 };

describe("a server that is allowed", () => {
  test("gets the body and is heard", async () => {
    let body = "";
    const { url } = await receiver((request, response) => {
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => response.writeHead(201, { "retry-after": "7" }).end("thanks"));
    });
    expect(await send(url)).toEqual({ status: 201, body: "thanks", retryAfter: "7" });
    expect(body).toBe('{"é":1}');
  });

  test("may redirect, but nobody follows", async () => {
    const { url, asked } = await receiver((_request, response) => {
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    expect(await send(url)).toMatchObject({ status: 307 });
    expect(asked).toEqual(["POST /hook"]);
  });

  test("that never answers, or drips, is left when the time is over", async () => {
    const silent = await receiver(() => undefined);
    expect(await send(silent.url, soon)).toEqual({ failure: "timeout" });
    const slow = await receiver((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write("."), 10);
      response.on("close", () => {
        clearInterval(drip);
      });
    });
    expect(await send(slow.url, soon)).toEqual({ failure: "timeout" });
  });

  test("whose answer has no end is left at the limit", async () => {
    const { url } = await receiver((_request, response) => {
      response.writeHead(200);
      const pour = () => {
        while (response.write("x".repeat(10_000)));
      };
      response.on("drain", pour);
      pour();
    });
    expect(await send(url)).toEqual({ failure: "answerTooLarge" });
  });

  test("may answer as much as the limit says", async () => {
    const { url } = await receiver((_request, response) => response.end("x".repeat(64 * 1_024)));
    expect(await send(url)).toMatchObject({ status: 200 });
  });

  test("that breaks the connection, speaks nonsense or another protocol is a failure", async () => {
    const reset = await receiver((request) => request.socket.resetAndDestroy());
    expect(await send(reset.url)).toEqual({ failure: "connection" });
    const nonsense = await listening(createTcpServer((socket) => socket.end("nonsense\r\n\r\n")));
    expect(await send(new URL(`http://127.0.0.1:${String(nonsense)}/`))).toEqual({ failure: "connection" });
    const switching = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n";
    const other = await listening(createTcpServer((socket) => void socket.write(switching)));
    expect(await send(new URL(`http://127.0.0.1:${String(other)}/`), soon)).toHaveProperty("failure");
    expect(await send(new URL(reset.url.href.replace("http:", "https:")))).toEqual({ failure: "certificate" });
  });

  test("that nobody runs is a failure", async () => {
    const { url } = await receiver(() => undefined);
    open.splice(0).forEach((server) => server.close());
    expect(await send(url)).toEqual({ failure: "connection" });
  });
});

describe("what is not allowed is never connected to", () => {
  const nothing = networkList([]);
  const named = (port: number) => new URL(`http://receiver.test:${String(port)}/`);

  test("an address, a name that stands for one, a name one of whose addresses is one", async () => {
    const { url, port, asked } = await receiver((_request, response) => response.end());
    expect(await send(url, { allowed: nothing })).toEqual({ failure: "refused" });
    for (const addresses of [
      [{ address: "127.0.0.1", family: 4 }],
      [{ address: "::ffff:127.0.0.1", family: 6 }],
      [
        { address: "93.184.215.14", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ],
    ])
      expect(await send(named(port), { allowed: nothing, resolve: () => Promise.resolve(addresses) })).toEqual({
        failure: "refused",
      });
    expect(asked).toEqual([]);
  });

  test("a name is asked for once, and what it answered is what is connected to", async () => {
    const { port, asked } = await receiver((_request, response) => response.end());
    const answers = ["127.0.0.1", "127.0.0.2"];
    const told: string[] = [];
    const resolve = () => {
      const address = answers.shift() ?? "";
      told.push(address);
      return Promise.resolve([{ address, family: 4 }]);
    };
    // It would stand for something else the second time; nobody asks a second time.
    expect(await send(named(port), { resolve })).toMatchObject({ status: 200 });
    expect(told).toEqual(["127.0.0.1"]);
    expect(await send(named(port), { resolve })).toEqual({ failure: "refused" });
    expect(asked).toHaveLength(1);
  });

  test("a name that nobody knows, or that takes its time", async () => {
    expect(await send(named(80), { resolve: () => Promise.reject(new Error("ENOTFOUND")) })).toEqual({
      failure: "unknownHost",
    });
    expect(await send(named(80), { resolve: () => Promise.resolve([]) })).toEqual({ failure: "unknownHost" });
    expect(await send(named(80), { ...soon, resolve: () => new Promise(() => undefined) })).toEqual({
      failure: "timeout",
    });
  });
});

import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { ApiClient } from "./api-client";
import type { ConsoleError } from "./console-error";
import { wordsIn } from "./words";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A client of a server that answers so. */
async function clientOf(answer: RequestListener): Promise<ApiClient> {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const { port } = listening.address() as AddressInfo;
  return clientAt(`http://127.0.0.1:${String(port)}`);
}
const clientAt = (address: string) =>
  new ApiClient({ address, token: "appt_secret", language: "en", t: wordsIn("en") });
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => error as ConsoleError,
  );

test("a write whose connection breaks is sent once more, under the same key", async () => {
  const keys: unknown[] = [];
  const client = await clientOf((request, response) => {
    keys.push(request.headers["idempotency-key"]);
    if (keys.length === 1) request.socket.destroy();
    else response.writeHead(201, { "content-type": "application/json" }).end('{"number":7}');
  });
  expect(await client.post("/tickets", { title: "x" })).toEqual({ number: 7 });
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[\w-]{36}$/);
  expect(keys[1]).toBe(keys[0]);
});

test("an answer that is no object is nobody's that this knows", async () => {
  const answers = ['"hello"', "5", "null", ""];
  const client = await clientOf((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(answers.shift());
  });
  while (answers.length > 0) expect(await refusal(client.get("/me"))).toMatchObject({ ending: "network" });
});

test("twice is enough, and what has no key is not repeated", async () => {
  let asked = 0;
  const client = await clientOf((request) => {
    asked += 1;
    request.socket.destroy();
  });
  const broke = /^The connection to http\S+ broke\.$/;
  expect(await refusal(client.get("/me"))).toMatchObject({
    ending: "network",
    exitCode: 6,
    message: expect.stringMatching(broke) as string,
  });
  expect(asked).toBe(2);
  expect(await refusal(client.patch("/tickets/1", {}))).toMatchObject({
    ending: "network",
    message: expect.stringContaining("See whether it is done") as string,
  });
  expect(await refusal(client.postOnce("/tokens", {}))).toMatchObject({ ending: "network" });
  expect(asked).toBe(4);
});

test.each([
  [401, 3],
  [403, 4],
  [404, 4],
  [409, 5],
  [422, 2],
  [429, 7],
  [500, 1],
  [503, 7],
])("a %i ends with %i, in the server's words", async (status, exitCode) => {
  const client = await clientOf((_request, response) => {
    const errors = [{ path: "title", message: "Too\u001b[31m long." }];
    const problem = { code: "some_code", detail: "No\u0007.", errors, requestId: "r-1" };
    response.writeHead(status, { "content-type": "application/problem+json" }).end(JSON.stringify(problem));
  });
  expect(await refusal(client.get("/me"))).toMatchObject({
    exitCode,
    message: "No␇.",
    code: "some_code",
    problems: [{ path: "title", message: "Too␛[31m long." }],
    requestId: "r-1",
  });
});

test("a token goes nowhere else: a redirect is told, not followed", async () => {
  const asked: unknown[] = [];
  const client = await clientOf((request, response) => {
    asked.push(request.url);
    response.writeHead(302, { location: "https://elsewhere.example/" }).end();
  });
  expect(await refusal(client.get("/me"))).toMatchObject({
    exitCode: 6,
    message: expect.stringContaining("leads on to https://elsewhere") as string,
  });
  expect(asked).toEqual(["/api/v1/me"]);
});

test("what is not AppTicket is called so, and what is down too", async () => {
  const client = await clientOf((_request, response) =>
    response.writeHead(404, { "content-type": "text/html" }).end("<h1>"),
  );
  expect((await refusal(client.get("/me")))?.message).toContain("is not AppTicket");
  expect((await refusal(clientAt("http://nowhere.invalid").get("/me")))?.message).toContain("can’t be found");
  expect((await refusal(clientAt(client.address.replace("http:", "https:")).get("/me")))?.exitCode).toBe(6);
  await new Promise((closed) => server?.close(closed));
  expect((await refusal(client.get("/me")))?.message).toContain("Is the server running?");
});

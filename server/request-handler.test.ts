import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { trustedNetworks } from "./client-address";
import { refuseUnreadable } from "./refusal";
import { requestHandler } from "./request-handler";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const megabyte = 1024 * 1024;
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(handle: Handle, options: { trusted?: string[]; secure?: boolean } = {}): Promise<string> {
  const { trusted = [], secure = false } = options;
  const methodsOf = (path: string) => (path === "/api/v1/me" ? ["GET", "HEAD"] : null);
  const rules = {
    dev: false,
    secure,
    trusted: trustedNetworks(trusted),
    publicFiles: new Set(["/icon.png"]),
    methodsOf,
    answered: () => undefined,
    handle,
  };
  const server = createServer(requestHandler(rules));
  server.on("clientError", refuseUnreadable);
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

const echoHeaders: Handle = (request, response) => {
  response.end(JSON.stringify(request.headers));
  return Promise.resolve();
};

const countBody: Handle = async (request, response) => {
  let size = 0;
  for await (const chunk of request) size += (chunk as Buffer).length;
  response.end(String(size));
};

/** A request with a body; TypeScript's DOM types don't know the half-duplex streams need. */
function upload(body: BodyInit): RequestInit {
  return { method: "POST", body, duplex: "half", headers: { "accept-language": "en" } } as RequestInit;
}

/** Sends bytes as they are, which no client library would; gives all that comes back. */
async function rawAnswer(address: string, raw: string): Promise<string> {
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  socket.end(raw);
  let answer = "";
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

const statusOf = async (address: string, raw: string) => (await rawAnswer(address, raw)).split("\r\n")[0] ?? "";

test("forged forwarding headers never reach the application", async () => {
  const address = await serve(echoHeaders);
  const forged = {
    "x-forwarded-for": "1.2.3.4",
    "x-forwarded-host": "evil.test",
    "x-forwarded-proto": "https",
    "x-real-ip": "1.2.3.4",
  };
  const seen = (await (await fetch(address, { headers: forged })).json()) as Record<string, string>;
  expect(seen).toMatchObject({
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-proto": "http",
    "x-forwarded-host": new URL(address).host,
  });
  expect(seen).not.toHaveProperty("x-real-ip");
});

test("a trusted proxy's word reaches the application, its request id too", async () => {
  const address = await serve(echoHeaders, { trusted: ["127.0.0.0/8"] });
  const headers = { "x-forwarded-for": "1.2.3.4, 198.51.100.7", "x-request-id": "from-the-proxy-1" };
  const answer = await fetch(address, { headers });
  expect(answer.headers.get("x-request-id")).toBe("from-the-proxy-1");
  expect(await answer.json()).toMatchObject({ "x-forwarded-for": "198.51.100.7", "x-request-id": "from-the-proxy-1" });
});

test("a stranger's request id is replaced", async () => {
  const answer = await fetch(await serve(echoHeaders), { headers: { "x-request-id": "chosen-by-stranger" } });
  expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("each answer has a policy with a nonce of its own, the one the application was given", async () => {
  const address = await serve(echoHeaders);
  const [first, second] = await Promise.all([fetch(address), fetch(address)]);
  const policy = first.headers.get("content-security-policy") ?? "";
  const seen = (await first.json()) as Record<string, string>;
  expect(seen["content-security-policy"]).toBe(policy);
  expect(policy).toContain(`script-src 'self' 'nonce-${seen["x-nonce"] ?? ""}' 'strict-dynamic';`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(/script-src[^;]*unsafe/.test(policy)).toBe(false);
  expect(second.headers.get("content-security-policy")).not.toBe(policy);
});

test("answers are kept out of caches, files of public/ and of the build are not", async () => {
  const address = await serve(echoHeaders);
  const caching = async (path: string) => (await fetch(address + path)).headers.get("cache-control");
  expect(await caching("/tickets")).toBe("private, no-store");
  expect(await caching("/icon.png?v=2")).toBeNull();
  expect(await caching("/_next/static/a.js")).toBeNull();
  expect(await caching("/apple-icon.png?hash")).toBeNull();
  expect(await caching("/api/v1/openapi.json")).toBeNull();
});

test("a file that somebody sent may run nothing, and a PDF is left to the browser's reader", async () => {
  const address = await serve((request, response) => {
    response.setHeader("Content-Type", request.url?.endsWith("pdf") === true ? "application/pdf" : "image/png");
    response.end();
    return Promise.resolve();
  });
  const policy = async (path: string) => (await fetch(address + path)).headers.get("content-security-policy");
  expect(await policy("/api/ui/attachments/abc?size=thumb")).toBe(
    "default-src 'none'; frame-ancestors 'none'; sandbox",
  );
  expect(await policy("/api/ui/attachments/pdf")).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(await policy("/api/ui/attachments")).toContain("default-src 'self'");
});

test("a file may be 10 MB where files go, and nowhere else", async () => {
  const address = await serve(countBody);
  const send = async (path: string, size: number) => (await fetch(address + path, upload(Buffer.alloc(size)))).status;
  expect(await send("/api/ui/attachments", 10 * megabyte)).toBe(200);
  expect(await send("/api/ui/attachments", 10 * megabyte + 1)).toBe(413);
  expect(await send("/api/ui/attachments/x", 2 * megabyte)).toBe(413);
});

test("strict transport security is announced only where the address is https", async () => {
  expect((await fetch(await serve(echoHeaders))).headers.get("strict-transport-security")).toBeNull();
  expect((await fetch(await serve(echoHeaders, { secure: true }))).headers.get("strict-transport-security")).toContain(
    "max-age=31536000",
  );
});

test("a body of just the limit passes, announced or streamed", async () => {
  const address = await serve(countBody);
  const announced = await fetch(address, { method: "POST", body: Buffer.alloc(megabyte) });
  const stream = new Blob([Buffer.alloc(megabyte)]).stream();
  const streamed = await fetch(address, upload(stream));
  expect([await announced.text(), await streamed.text()]).toEqual([String(megabyte), String(megabyte)]);
});

test.each([
  ["announced", () => Buffer.alloc(megabyte + 1)],
  ["streamed", () => new Blob([Buffer.alloc(megabyte + 1)]).stream()],
  ["streamed without end in sight", () => new Blob([Buffer.alloc(8 * megabyte)]).stream()],
])("a larger body, %s, is refused and never reaches the application whole", async (_, body) => {
  let whole = false;
  const address = await serve(async (request, response) => {
    await countBody(request, response);
    whole = true;
  });
  const answer = await fetch(`${address}/api/v1/tickets`, upload(body()));
  expect(answer.status).toBe(413);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ status: 413, detail: expect.stringContaining("1 MB") as string });
  expect(whole).toBe(false);
});

test.each(["/%", "/%E0%A4%A", "/%00", "//evil.test/", "/\\evil.test", "http://evil.test/", "/tickets?q=%00"])(
  "GET %s is 400",
  async (target) => {
    const address = await serve(echoHeaders);
    expect(await statusOf(address, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toBe(
      "HTTP/1.1 400 Bad Request",
    );
  },
);

test.each(["{}", "%zz", "[[[", '["",{"children":5}]'])("the router state %s is 400", async (state) => {
  const answer = await fetch(await serve(echoHeaders), { headers: { rsc: "1", "next-router-state-tree": state } });
  expect(answer.status).toBe(400);
});

test("what fails behind it is a sentence with the request's id, in the reader's language", async () => {
  const address = await serve(() => Promise.reject(new Error("private detail")));
  const answer = await fetch(address, { headers: { "accept-language": "fr" } });
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).toContain(answer.headers.get("x-request-id"));
  expect(text).toContain("Réessayez");
  expect(text).not.toContain("private detail");
});

test("what fails behind it for a program is unavailable, as the application's own failures are", async () => {
  const address = await serve(() => Promise.reject(new Error("private detail")));
  const answer = await fetch(`${address}/api/v1/me`);
  expect(answer.status).toBe(503);
  const requestId = answer.headers.get("x-request-id");
  expect(await answer.json()).toMatchObject({ title: "unavailable", status: 503, code: "unavailable", requestId });
});

test.each([
  [`GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX-Large: ${"x".repeat(20_000)}\r\n\r\n`, 431],
  ["GET /api/v1/me HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n", 400],
  ["\u0016\u0003\u0001", 400],
])("what can't be read as a request is a problem too", async (raw, status) => {
  const [head = "", body = ""] = (await rawAnswer(await serve(echoHeaders), raw)).split("\r\n\r\n");
  expect(head).toContain(`HTTP/1.1 ${String(status)} `);
  expect(head).toContain("Content-Type: application/problem+json");
  expect(JSON.parse(body)).toMatchObject({ title: "invalid_input", status, code: "invalid_input" });
});

test("a page's request with too large headers is told in a sentence", async () => {
  const raw = `GET /tickets HTTP/1.1\r\nHost: x\r\nCookie: ${"x".repeat(20_000)}\r\n\r\n`;
  const answer = await rawAnswer(await serve(echoHeaders), raw);
  expect(answer).toContain("HTTP/1.1 431 ");
  expect(answer).toContain("text/plain; charset=utf-8");
  expect(answer).toContain("Les en-têtes de la requête sont trop volumineux (16 Ko au plus). / The headers");
});

test.each([
  ["en", "The headers", "Les en-têtes"],
  ["fr;q=0.2, en-GB", "The headers", "Les en-têtes"],
  ["fr", "Les en-têtes", "The headers"],
])("what is too large is told to who asks for %s in that language", async (language, told, other) => {
  const large = `Cookie: ${"x".repeat(20_000)}`;
  for (const path of ["/tickets", "/api/v1/me"]) {
    const raw = `GET ${path} HTTP/1.1\r\nHost: x\r\nAccept-Language: ${language}\r\n${large}\r\n\r\n`;
    const answer = await rawAnswer(await serve(echoHeaders), raw);
    expect(answer).toContain(told);
    expect(answer).not.toContain(other);
  }
});

test("a method that an address doesn't take is a problem that names those it does", async () => {
  const address = await serve(countBody);
  const answer = await fetch(`${address}/api/v1/me?x=1`, { method: "DELETE", headers: { "accept-language": "en" } });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ title: "invalid_input", status: 405, code: "invalid_input" });
  expect((await fetch(`${address}/api/v1/me`, { method: "HEAD" })).status).toBe(200);
  expect((await fetch(`${address}/elsewhere`, { method: "DELETE" })).status).toBe(200);
});

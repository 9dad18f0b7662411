import { expect, test } from "../fixtures";
import { nested } from "../support/hostile";
import { cookieHeader, failed, rawRequest } from "../support/raw-request";

const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };

/** What is posted to next-auth's own routes; none of it is a sign-in that could be wrong. */
const bodies: readonly { name: string; headers: Record<string, string>; body: string | Buffer }[] = [
  { name: "nothing", headers: json, body: "" },
  { name: "broken JSON", headers: json, body: '{"email":' },
  { name: "an array", headers: json, body: "[1,2]" },
  { name: "null", headers: json, body: "null" },
  { name: "a text", headers: json, body: '"x"' },
  { name: "objects for fields", headers: json, body: '{"csrfToken":{"a":1},"email":{"$ne":1},"password":["x"]}' },
  { name: "a prototype", headers: json, body: '{"__proto__":{"csrfToken":"a"},"constructor":{"prototype":1}}' },
  { name: "deep nesting", headers: json, body: nested(20_000) },
  { name: "bytes", headers: json, body: Buffer.from([0xff, 0xfe, 0x00]) },
  { name: "an encoding of nothing", headers: form, body: "%=%&%00=%zz&csrfToken=%ff" },
  { name: "many fields", headers: form, body: "a=b&".repeat(2_000) },
  { name: "no type", headers: {}, body: "x" },
  { name: "multipart without parts", headers: { "content-type": "multipart/form-data; boundary=x" }, body: "--y" },
  { name: "an address elsewhere", headers: form, body: "callbackUrl=https%3A%2F%2Felsewhere.example%2F" },
  { name: "an address of nothing", headers: form, body: "callbackUrl=%F0%9F%98%80%00" },
  { name: "two megabytes", headers: form, body: `a=${"x".repeat(2_000_000)}` },
];
const routes = ["callback/credentials", "signin/credentials", "signout", "session", "csrf", "providers", "_log", "x/y"];

/** Cookies that nobody was given. */
const cookies = [
  "next-auth.session-token=x",
  "next-auth.session-token=",
  `next-auth.session-token=${"e".repeat(3_000)}`,
  "next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA",
  "next-auth.session-token=eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0.",
  "next-auth.csrf-token=x%7Cy",
  "next-auth.csrf-token=%00%ff",
  "next-auth.callback-url=javascript:alert(1)",
  "next-auth.callback-url=%F0%9F%98%80%",
  "next-auth.callback-url=//elsewhere.example",
  "locale=__proto__",
  "locale=%00; theme=%3Cscript%3E; appticket.device=%ff",
  "=; ;;; a=b=c; $Version=1",
  "locale=fr; ".repeat(200),
];

const headers: readonly Record<string, string | string[]>[] = [
  { "accept-language": "*;q=x,,,;;;=,xx-YY-zz;q=1e400" },
  { "accept-language": "a".repeat(5_000) },
  { accept: "x/y;q=" },
  { rsc: "1" },
  { rsc: "1", "next-router-state-tree": "%7B" },
  { rsc: "1", "next-router-state-tree": "%5B%22%22%2C%7B%7D%5D" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/__proto__" },
  { "next-url": "/\\elsewhere" },
  { "x-page-path": "//elsewhere.example" },
  { "x-forwarded-for": "not an address, ::::" },
  { "x-forwarded-host": "elsewhere.example", "x-forwarded-proto": "gopher" },
  { "x-middleware-subrequest": "middleware:middleware:middleware" },
  { "x-invoke-path": "/admin", "x-matched-path": "/admin/users" },
  { "x-request-id": "a b\tc" },
  { range: "bytes=9-1" },
  { "if-none-match": 'W/"' },
  { "content-length": "0", "content-type": "text/x-nothing" },
  { origin: "null" },
  { cookie: ["a=b", "next-auth.session-token=x"] },
];

test.describe("the doors of sign-in, and what every request carries @desktop", () => {
  test("no body makes next-auth's routes fail", async ({ address }) => {
    const failures: string[] = [];
    for (const route of routes) {
      for (const { name, headers: type, body } of bodies) {
        const sent = { ...type, "content-length": String(Buffer.byteLength(body)) };
        const answer = await rawRequest(address, `/api/auth/${route}`, { method: "POST", headers: sent, body }).catch(
          // A body too large is answered before it has all been sent.
          () => ({ status: 413, body: "" }),
        );
        if (failed(answer)) failures.push(`${route}, ${name}: ${answer.status}`);
      }
    }
    expect(failures).toEqual([]);
  });

  test("no cookie and no header makes a page, a read or a sign-in fail, or signs anybody in", async ({ address }) => {
    const failures: string[] = [];
    const targets = ["/login", "/tickets", "/api/ui/find?q=a", "/api/auth/session", "/api/auth/csrf", "/api/health"];
    for (const sent of [...cookies.map((cookie) => ({ cookie })), ...headers]) {
      for (const target of targets) {
        const answer = await rawRequest(address, target, { headers: sent });
        const said = `${target} ${JSON.stringify(sent).slice(0, 120)}: ${answer.status}`;
        if (failed(answer)) failures.push(said);
        if (/elsewhere\.example/.test(String(answer.headers["location"]))) failures.push(`led away: ${said}`);
        if (target === "/api/auth/session" && answer.body.includes('"user"')) failures.push(`signed in: ${said}`);
      }
    }
    expect(failures).toEqual([]);
  });

  test("methods that a page or a read does not have are refused", async ({ address, pageAs }) => {
    const cookie = cookieHeader(await (await pageAs("admin")).context().cookies());
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "PROPFIND", "POST"]) {
      for (const target of ["/login", "/tickets", "/api/ui/board", "/api/auth/session", "/api/health"]) {
        const answer = await rawRequest(address, target, { method, headers: { cookie, "content-length": "0" } });
        expect(failed(answer), `${method} ${target}: ${answer.status}`).toBe(false);
      }
    }
  });

  test("sign-in leads back to this site only", async ({ page }) => {
    for (const next of [
      "//elsewhere.example",
      "https://elsewhere.example/",
      "/\\elsewhere.example",
      "javascript:alert(1)",
    ]) {
      await page.context().clearCookies();
      await page.goto(`/login?next=${encodeURIComponent(next)}`);
      await page.getByRole("button", { name: /^Inès/ }).click();
      await page.waitForURL("**/tickets");
    }
  });
});

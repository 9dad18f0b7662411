import type { APIRequestContext } from "@playwright/test";
import { demo, expect, PASSWORD, postSignIn, test } from "../fixtures";
import { failed, rawRequest } from "../support/raw-request";
import { sessionUser } from "./sign-in-steps";

const callback = "/api/auth/callback/credentials";

async function csrf(request: APIRequestContext): Promise<string> {
  return ((await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string }).csrfToken;
}

test.describe("next-auth's own routes @desktop", () => {
  test("sign in by form and by JSON, say who it is, and sign out for good", async ({ page, baseURL }) => {
    const csrfToken = await csrf(page.request);
    const data = {
      csrfToken,
      email: demo.manager,
      password: PASSWORD,
      json: true,
      callbackUrl: `${String(baseURL)}/tickets`,
    };
    const answer = await page.request.post(callback, { data });
    expect([answer.status(), await answer.json()]).toEqual([200, { url: `${String(baseURL)}/tickets` }]);
    const user = await sessionUser(page);
    expect(user).toMatchObject({ email: demo.manager, role: "manager" });
    expect(Object.keys(user ?? {}).sort()).toEqual(["email", "id", "locale", "name", "role"]);
    const cookies = await page.context().cookies();
    const session = cookies.find(({ name }) => name === "next-auth.session-token");
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    await page.request.post("/api/auth/signout", { form: { csrfToken } });
    await page.context().addCookies(session ? [session] : []);
    expect(await sessionUser(page)).toBeUndefined();
  });

  test("refuse what has no CSRF token of this browser", async ({ page }) => {
    await csrf(page.request);
    const form = { email: demo.learner, password: PASSWORD, json: "true" };
    await page.request.post(callback, { form });
    await page.request.post(callback, { form: { ...form, csrfToken: "a".repeat(64) } });
    expect(await sessionUser(page)).toBeUndefined();
  });

  test("break on no body", async ({ page }) => {
    const csrfToken = await csrf(page.request);
    const json = (value: unknown) => ({
      headers: { "content-type": "application/json" },
      data: Buffer.from(JSON.stringify(value)),
    });
    const raw = (type: string, text: string) => ({ headers: { "content-type": type }, data: Buffer.from(text) });
    const bodies = [
      ...[null, [], "x", 4, {}].map(json),
      ...[null, {}, [], 4, true, { contains: "@" }, "\0", "é@ö.fr", "😀".repeat(200), "a".repeat(5_000)].flatMap(
        (value) => [
          json({ csrfToken, email: value, password: PASSWORD }),
          json({ csrfToken, email: demo.learner, password: value === true ? "x" : value }),
          json({ csrfToken, email: "nobody@centre.test", password: "x", callbackUrl: value }),
        ],
      ),
      raw("application/json", "{"),
      raw("application/json", '{"a":'.repeat(1_000)),
      raw("application/x-www-form-urlencoded", "%%%=%&=&&"),
      raw("application/x-www-form-urlencoded", "x".repeat(20_000)),
      raw("multipart/form-data; boundary=x", "--x\r\n--"),
      raw("text/plain", "hello"),
      raw("", "hello"),
    ];
    for (const body of bodies) {
      const answer = await page.request.post(callback, { ...body, maxRedirects: 0 });
      expect(answer.status(), body.data.toString().slice(0, 100)).toBeLessThan(500);
    }
    expect(await sessionUser(page)).toBeUndefined();
  });

  test("break on no callbackUrl, and lead nowhere else", async ({ page, baseURL }) => {
    const csrfToken = await csrf(page.request);
    for (const wanted of [
      "http://[",
      "//elsewhere.test",
      "\\\\elsewhere.test",
      "https://elsewhere.test",
      "javascript:alert(1)",
      "%00",
      " ",
    ]) {
      const address = encodeURIComponent(wanted);
      const cookie = `next-auth.callback-url=${address}`;
      for (const target of [
        `/api/auth/session?callbackUrl=${address}`,
        `/api/auth/signin?callbackUrl=${address}`,
        "/api/auth/csrf",
      ]) {
        expect(failed(await rawRequest(String(baseURL), target, { headers: { cookie } })), `${target} ${wanted}`).toBe(
          false,
        );
      }
      const form = { csrfToken, email: demo.learner, password: PASSWORD, json: "true", callbackUrl: wanted };
      const answer = await page.request.post(callback, { form });
      expect([answer.status(), await answer.json()], wanted).toEqual([200, { url: `${String(baseURL)}/` }]);
    }
  });

  test("break on no cookie", async ({ baseURL }) => {
    const values = [
      "x",
      "a.b.c",
      "%",
      "%00",
      '"',
      "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c",
      "é",
      "a".repeat(4_500),
    ];
    for (const value of values) {
      const names = [
        "next-auth.session-token",
        "next-auth.csrf-token",
        "next-auth.callback-url",
        "appticket.device",
        "locale",
        "theme",
      ];
      const cookie = names
        .map((name) => `${name}=${name === "next-auth.session-token" ? value : value.slice(0, 400)}`)
        .join("; ");
      for (const target of ["/api/auth/session", "/api/auth/csrf", "/login", "/account", "/"]) {
        const answer = await rawRequest(String(baseURL), target, {
          headers: { cookie: Buffer.from(cookie).toString("latin1") },
        });
        expect(failed(answer), `${target} ${value.slice(0, 40)}`).toBe(false);
      }
    }
  });

  test("know no other address", async ({ page }) => {
    for (const path of [
      "callback",
      "callback/google",
      "callback/__proto__",
      "callback/credentials",
      "verify-request",
      "_log",
      "session/x",
      "x",
    ]) {
      expect((await page.request.get(`/api/auth/${path}`)).status(), path).toBe(404);
    }
    const { status, headers } = await page.request
      .get("/api/auth/error?error=%3Cscript%3E", { maxRedirects: 0 })
      .then((answer) => ({
        status: answer.status(),
        headers: answer.headers(),
      }));
    expect([status, headers["location"]?.startsWith("/login?error=")]).toEqual([302, true]);
  });

  test("find a session only under a cookie that this server made", async ({ page, pageAs, newPerson }) => {
    const person = await newPerson();
    const theirs = await pageAs(person);
    const [token] = (await theirs.context().cookies()).filter(({ name }) => name === "next-auth.session-token");
    const value = token?.value ?? "";
    for (const forged of [value.slice(0, -1), `${value}A`, value.replace(/^[^.]+/, "eyJhbGciOiJub25lIn0")]) {
      await page
        .context()
        .addCookies([
          { ...(token ?? { name: "", domain: "", path: "/" }), name: "next-auth.session-token", value: forged },
        ]);
      expect(await sessionUser(page)).toBeUndefined();
    }
    expect((await postSignIn(page.request, person.email)).status()).toBe(200);
  });
});

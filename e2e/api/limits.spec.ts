import { request as httpRequest } from "node:http";
import { categoryId, expect, PASSWORD, test } from "../fixtures";

type Answer = { status: number; headers: Record<string, string | string[] | undefined> };

/** Asks without a token from one address of this machine, saying that it comes from elsewhere. */
function forged(baseURL: string, localAddress: string, forwarded: string): Promise<Answer> {
  const { hostname, port } = new URL(baseURL);
  const headers = { "x-forwarded-for": forwarded, forwarded: `for=${forwarded}`, "x-real-ip": forwarded };
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, localAddress, path: "/api/v1/me", headers }, (answer) => {
      answer.resume().on("end", () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
      });
    });
    sent.on("error", reject).end();
  });
}

const left = (answer: { headers: Answer["headers"] }) =>
  Number(/;r=(\d+)/.exec(String(answer.headers["ratelimit"]))?.[1]);

test.describe("the limits and conditions of the API @desktop", () => {
  test("a forged X-Forwarded-For evades no limit, and another address is not held to it", async ({ baseURL }) => {
    const ask = (from: string, forwarded: string) => forged(baseURL ?? "", from, forwarded);
    const quota = Number(
      /;q=(\d+)/.exec(String((await ask("127.0.0.81", "192.0.2.1")).headers["ratelimit-policy"]))?.[1],
    );
    expect(quota).toBeGreaterThan(0);
    let last: Answer | null = null;
    for (let asked = 0; asked < quota; asked += 25) {
      const some = Array.from({ length: 25 }, (_, index) =>
        ask("127.0.0.81", `198.51.${String(asked % 250)}.${String(index + 1)}`),
      );
      last = (await Promise.all(some)).find(({ status }) => status === 429) ?? last;
    }
    expect(last?.status).toBe(429);
    expect(Number(last?.headers["retry-after"])).toBeGreaterThan(0);
    expect(left(last as Answer)).toBe(0);
    expect(String(last?.headers["ratelimit"])).toMatch(/^"address";r=0;t=\d+$/);
    expect((await ask("127.0.0.82", "198.51.0.1")).status).toBe(401);
  });

  test("each token has an allowance of its own, and what is had already is not sent again", async ({
    request,
    newPerson,
  }) => {
    const { email } = await newPerson();
    const token = async () => {
      const data = { email, password: PASSWORD, name: "Essai", scopes: ["read", "write"] };
      const made = await request.post("/api/v1/tokens", { data });
      expect(made.headers()["ratelimit-policy"]).toMatch(/^"address";q=\d+;w=60$/);
      return ((await made.json()) as { token: string }).token;
    };
    const ask = async (bearer: string, path: string, options: Parameters<typeof request.fetch>[1] = {}) => {
      const headers = { authorization: `Bearer ${bearer}`, ...options.headers };
      const answer = await request.fetch(`/api/v1${path}`, { ...options, headers });
      return { status: answer.status(), headers: answer.headers(), text: await answer.text() };
    };
    const [one, two] = [await token(), await token()];
    const first = await ask(one, "/me");
    expect(first.headers["ratelimit-policy"]).toMatch(/^"token";q=\d+;w=60$/);
    expect(left(await ask(one, "/me"))).toBe(left(first) - 1);
    expect(left(await ask(two, "/tickets/2147483647"))).toBe(left(first));

    const data = { title: "Écran noir", category: String(await categoryId()) };
    const opened = await ask(one, "/tickets", { method: "POST", data });
    const path = `/tickets/${String((JSON.parse(opened.text) as { number: number }).number)}`;
    const { headers: read } = await ask(one, path);
    const etag = String(read["etag"]);
    expect(etag).toMatch(/^W\/"1-[\w-]{22}"$/);
    expect(opened.headers["etag"]).toBe(etag);
    const again = await ask(two, path, { headers: { "if-none-match": `"other", ${etag}` } });
    expect(again).toMatchObject({ status: 304, text: "", headers: { etag } });
    const stranger = (await newPerson()).email;
    const made = await request.post("/api/v1/tokens", {
      data: { email: stranger, password: PASSWORD, name: "Essai", scopes: ["read"] },
    });
    const { token: other } = (await made.json()) as { token: string };
    expect((await ask(other, path, { headers: { "if-none-match": etag } })).status).toBe(404);

    const patch = (change: object, headers: Record<string, string>) =>
      ask(one, path, { method: "PATCH", data: change, headers });
    const changed = await patch({ title: "Écran noir, poste 4" }, { "if-match": etag });
    expect(changed.status).toBe(200);
    expect((await ask(one, path, { headers: { "if-none-match": etag } })).status).toBe(200);
    expect(await patch({ title: "Trop tard" }, { "if-match": etag })).toMatchObject({ status: 412 });
    expect(await patch({ title: "Trop tard", version: 1 }, {})).toMatchObject({ status: 409 });
    expect(await patch({ title: "Sans version" }, {})).toMatchObject({ status: 422 });
    expect(await patch({ title: "Autre", version: 1 }, { "if-match": '"2"' })).toMatchObject({ status: 422 });
    expect(await patch({ title: "Autre" }, { "if-match": '"abc"' })).toMatchObject({ status: 412 });
    expect(
      await patch({ title: "Écran noir, poste 5" }, { "if-match": String(changed.headers["etag"]) }),
    ).toMatchObject({ status: 200 });
    expect(await patch({ title: "Écran noir, poste 6" }, { "if-match": "*" })).toMatchObject({ status: 200 });
    expect(await patch({ title: "Trop tard", version: 1 }, { "if-match": "*" })).toMatchObject({ status: 409 });
  });
});

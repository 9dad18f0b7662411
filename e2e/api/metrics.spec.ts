import { expect, test } from "../fixtures";

const token = process.env["METRICS_TOKEN"] ?? "";

test("monitoring reads its figures by its token alone, and callers add no series @desktop", async ({
  request,
  page,
  signIn,
}) => {
  const ask = async (authorization?: string) =>
    request.get("/api/metrics", authorization === undefined ? {} : { headers: { authorization } });
  for (const refused of [undefined, "Bearer wrong", `Bearer ${token}x`, `Basic ${token}`]) {
    const answer = await ask(refused);
    expect(answer.status(), refused).toBe(401);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("jeton") });
  }
  await signIn("admin");
  expect((await page.request.get("/api/metrics")).status()).toBe(401);

  await page.goto("/admin/users");
  for (const path of ["/api/v1/tickets/2147483646", "/api/v1/tickets/made-up", "/nowhere/made-up"])
    await request.get(path);
  const open = /^appticket_streams_open ([1-9]\d*)$/m;
  await expect.poll(async () => (await ask(`Bearer ${token}`)).text()).toMatch(open);
  const answer = await ask(`Bearer ${token}`);
  expect(answer.headers()).toMatchObject({
    "content-type": /^text\/plain; version=0\.0\.4/,
    "cache-control": /no-store/,
  });
  const text = await answer.text();
  expect(text).not.toContain("made-up");
  const ofTicket =
    /^appticket_http_requests_total\{route="\/api\/v1\/tickets\/\[number\]",method="GET",status="401"\} (\d+)$/m;
  expect(Number(ofTicket.exec(text)?.[1])).toBeGreaterThanOrEqual(2);
  expect(text).toMatch(/^appticket_http_requests_total\{route="other",method="GET",status="404"\} [1-9]/m);
  expect(text).toMatch(/^appticket_http_request_duration_seconds_count\{route="\/admin\/users",method="GET"\} [1-9]/m);
  expect(text).toMatch(/^appticket_(database|worker)_up 1$/m);
  expect(text).toMatch(/^appticket_database_connections\{state="idle"\} \d/m);
  expect(text).not.toMatch(/route="\/api\/stream",method="GET",le=|le="[^"]*",route="\/api\/stream"/);
});

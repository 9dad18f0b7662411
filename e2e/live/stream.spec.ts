import { db } from "@/lib/platform/db/client";
import { mintApiToken } from "@/lib/platform/auth/api-token";
import { expect, test } from "../fixtures";
import { callAction } from "../support/server-actions";
import { elsewhere, RawStream } from "./live-steps";

test.describe("the stream of changes @desktop", () => {
  test("never tells a learner of another's ticket, nor of what staff keep to themselves", async ({
    pageAs,
    newPerson,
    fileTicket,
    address,
  }) => {
    const [owner, karim] = [await newPerson(), await newPerson({ role: "technician" })];
    const stranger = await newPerson();
    const own = await fileTicket("À moi", { by: owner });
    const foreign = await fileTicket("À une autre", { by: stranger });
    const stream = await RawStream.of(await pageAs(owner), address);
    const staff = await RawStream.of(await pageAs(karim), address);
    await elsewhere.reply(karim, foreign, "Bonjour");
    await elsewhere.note(karim, own, "Lampe au stock");
    await elsewhere.urgent(karim, own);
    await elsewhere.letIn(karim, own, "learner2@demo.test");
    await expect.poll(() => staff.text).toContain(`"${foreign}":`);
    await elsewhere.reply(karim, own, "Je passe à 10 h");
    // That the ticket was opened may be told too, when the stream began right after it.
    const replies = () => stream.changes().filter((told) => JSON.stringify(told).includes('"reply"'));
    await expect.poll(() => replies().length).toBeGreaterThan(0);
    const words = JSON.stringify(stream.changes());
    expect(JSON.stringify(replies())).toContain(`"${own}":[`);
    expect(words).not.toContain(`"${foreign}"`);
    expect(words).not.toMatch(/note|counts|presence/);
    expect(replies()).toHaveLength(1);
    expect(stream.text).not.toMatch(/Bonjour|Lampe|10 h/);
    stream.close();
    staff.close();
  });

  test("ends with the account, at once", async ({ pageAs, newPerson, fileTicket, address }) => {
    const person = await newPerson({ role: "technician" });
    const page = await pageAs(person);
    const stream = await RawStream.of(page, address);
    const admin = await pageAs("admin");
    const out = await callAction(admin.request, "deactivateUserAction", { id: person.id, version: 1 });
    expect(out).toMatchObject({ ok: true });
    await expect.poll(() => stream.ended, { timeout: 5_000 }).toBe(true);
    const number = await fileTicket("Après le départ");
    expect(stream.text).not.toContain(`"${number}"`);
    expect((await page.request.get("/api/stream")).status()).toBe(401);
  });

  test("ends with the sign-in and with the password", async ({ pageAs, newPerson, address }) => {
    for (const act of ["signOut", "password"] as const) {
      const person = await newPerson();
      const [page, device] = [await pageAs(person), await pageAs({ email: person.email, password: "demo-password" })];
      const stream = await RawStream.of(act === "signOut" ? page : device, address);
      if (act === "signOut") await callAction(page.request, "signOutAction", {});
      else {
        const changed = { current: "demo-password", password: "plus-long-que-lancien-9" };
        await callAction(page.request, "changePasswordAction", changed);
      }
      await expect.poll(() => stream.ended, { timeout: 5_000, message: act }).toBe(true);
    }
  });

  test("is for who has signed in, or has a token that reads", async ({ pageAs, newPerson, fileTicket, address }) => {
    expect((await (await pageAs(null)).request.get("/api/stream")).status()).toBe(401);
    const person = await newPerson({ role: "technician" });
    const tokenOf = async (scopes: string) => {
      const { token, tokenHash } = mintApiToken();
      await db.apiToken.create({ data: { userId: person.id, tokenHash, name: "Console", scopes, tokenVersion: 0 } });
      return { authorization: `Bearer ${token}` };
    };
    const refused = new RawStream(address, await tokenOf("write"));
    await expect.poll(() => refused.status).toBe(403);
    const stream = new RawStream(address, await tokenOf("read"));
    await expect.poll(() => stream.text).toContain("event: hello");
    const number = await fileTicket("Pour la console");
    await expect.poll(() => stream.text).toContain(`"${number}":["opened"`);
    stream.close();
  });

  test("says to proxies that it is not to be kept, changed or stored", async ({ pageAs, address }) => {
    const page = await pageAs("learner");
    await page.goto("/tickets");
    const headers = await page.evaluate(async () => {
      const stop = new AbortController();
      const answer = await fetch("/api/stream", { signal: stop.signal });
      const read = Object.fromEntries(answer.headers);
      stop.abort();
      return read;
    });
    expect(headers).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "x-accel-buffering": "no",
      "cache-control": "private, no-store, no-transform",
    });
    expect(headers["content-encoding"]).toBeUndefined();
    expect((await page.request.head(`${address}/api/stream`)).status()).toBe(405);
  });
});

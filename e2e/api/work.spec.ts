import { db } from "@/lib/platform/db/client";
import { unique } from "@/lib/testing/factories";
import { expect, test, type Person } from "../fixtures";
import { program, type Answer, type Caller } from "../support/api-caller";

const itemsOf = ({ body }: Answer) => body["items"] as Record<string, unknown>[];

test.describe("what is done on a ticket, by the API @desktop", () => {
  let technician: Person;
  let asTechnician: Caller;
  let asLearner: Caller;
  let path: string;

  test.beforeEach(async ({ newPerson, request, fileTicket }) => {
    const learner = await newPerson();
    technician = await newPerson({ role: "technician" });
    [asTechnician, asLearner] = [await program(request, technician.email), await program(request, learner.email)];
    path = `/tickets/${String(await fileTicket("Le clavier du poste 4", { by: learner }))}`;
  });

  test("an entry of the checklist is renamed at its version, and put in another place", async () => {
    const add = async (text: string) => (await asTechnician("POST", `${path}/checklist`, { text })).body;
    const [one, two, three] = [await add("Sauvegarder"), await add("Démonter"), await add("Vérifier")];
    expect(one).toMatchObject({ version: 1 });
    const order = async () => itemsOf(await asTechnician("GET", `${path}/checklist`)).map(({ text }) => text);
    const entry = (id: unknown) => `${path}/checklist/${String(id)}`;

    const text = `${entry(one["id"])}/text`;
    const renamed = await asTechnician("PUT", text, { text: "Tout sauvegarder", version: 1 });
    expect(renamed).toMatchObject({ status: 200, body: { id: one["id"], text: "Tout sauvegarder", version: 2 } });
    expect((await asTechnician("PUT", text, { text: "Autre", version: 1 })).status).toBe(409);
    expect((await asTechnician("PUT", text, { text: "Autre" }, { "if-match": 'W/"1"' })).status).toBe(412);
    expect((await asTechnician("PUT", text, { text: "Autre" })).body).toMatchObject({ errors: [{ path: "version" }] });
    const tag = { "if-match": String(renamed.headers["etag"]) };
    expect((await asTechnician("PUT", text, { text: "Un" }, tag)).body).toMatchObject({ text: "Un", version: 3 });
    expect((await asTechnician("PUT", text, { text: "Une copie" }, { "if-match": "*" })).status).toBe(200);

    const place = (id: unknown, after: unknown) => asTechnician("PUT", `${entry(id)}/place`, { after });
    expect(await place(three["id"], null)).toMatchObject({ status: 200, body: { text: "Vérifier" } });
    expect(await order()).toEqual(["Vérifier", "Une copie", "Démonter"]);
    expect((await place(three["id"], two["id"])).status).toBe(200);
    expect(await order()).toEqual(["Une copie", "Démonter", "Vérifier"]);
    expect((await place(three["id"], 2_147_483_647)).status).toBe(404);
    expect((await asTechnician("PUT", `${entry(one["id"])}/place`, {})).body).toMatchObject({
      errors: [{ path: "after" }],
    });
    expect((await asLearner("PUT", `${entry(one["id"])}/place`, { after: null })).status).toBe(403);
    expect((await asLearner("PUT", text, { text: "Moi", version: 4 })).status).toBe(403);
  });

  test("a link to a page elsewhere is made once, listed, and taken away", async ({ newPerson, request }) => {
    const address = `${path}/external-links`;
    const page = { title: "Commande 4711", url: "https://shop.example.org/orders/4711" };
    const key = { "idempotency-key": unique("page-") };
    const made = await asTechnician("POST", address, page, key);
    expect(made).toMatchObject({ status: 201, body: page });
    expect((await asTechnician("POST", address, page, key)).body).toEqual(made.body);
    expect((await asTechnician("POST", address, { ...page, title: "Autre" }, key)).status).toBe(409);
    expect(itemsOf(await asTechnician("GET", address))).toEqual([made.body]);
    for (const wrong of [{ url: "javascript:alert(1)" }, { url: "http://a:b@c.example/" }, { title: "" }, { x: 1 }])
      expect((await asTechnician("POST", address, { ...page, ...wrong })).status, JSON.stringify(wrong)).toBe(422);
    const asStranger = await program(request, (await newPerson()).email);
    for (const [ask, status] of [
      [asLearner, 403],
      [asStranger, 404],
    ] as const) {
      expect((await ask("GET", address)).status).toBe(status);
      expect((await ask("POST", address, page)).status).toBe(status);
      expect((await ask("DELETE", `${address}/${String(made.body["id"])}`)).status).toBe(status);
    }
    expect((await asTechnician("DELETE", `${address}/${String(made.body["id"])}`)).status).toBe(204);
    expect((await asTechnician("DELETE", `${address}/${String(made.body["id"])}`)).status).toBe(204);
    expect(itemsOf(await asTechnician("GET", address))).toEqual([]);
    expect((await asTechnician("POST", address, page, key)).status).toBe(404);
  });

  test("a timer of one's own runs, ends in time that counts, or in none", async ({ fileTicket, newPerson }) => {
    const timer = `${path}/timer`;
    const none = { status: 200, body: { runningSince: null } };
    expect(await asTechnician("GET", timer)).toMatchObject(none);
    const started = await asTechnician("PUT", timer);
    expect(started).toMatchObject({
      status: 200,
      body: { runningSince: expect.stringContaining("T") as unknown, ended: null },
    });
    expect((await asTechnician("PUT", timer)).body).toEqual(started.body);
    expect((await asTechnician("GET", timer)).body).toEqual({ runningSince: started.body["runningSince"] });

    const other = `/tickets/${String(await fileTicket("La souris", { by: await newPerson() }))}/timer`;
    expect((await asTechnician("POST", `${other}/stop`, {})).status).toBe(409);
    const number = Number(path.split("/").at(-1));
    expect((await asTechnician("PUT", other)).body).toMatchObject({ ended: { number, minutes: 1 } });
    expect(await asTechnician("GET", timer)).toMatchObject(none);

    const key = { "idempotency-key": unique("stop-") };
    const stopped = await asTechnician("POST", `${other}/stop`, { line: "Sur place" }, key);
    expect(stopped).toMatchObject({ status: 201, body: { minutes: 1, line: "Sur place" } });
    expect(await asTechnician("POST", `${other}/stop`, { line: "Sur place" }, key)).toMatchObject({
      status: 201,
      body: stopped.body,
    });

    await asTechnician("PUT", timer);
    expect((await asTechnician("DELETE", timer)).status).toBe(204);
    expect((await asTechnician("DELETE", timer)).status).toBe(204);
    expect(itemsOf(await asTechnician("GET", `${path}/time`))).toHaveLength(1);
    for (const method of ["GET", "PUT", "DELETE"]) expect((await asLearner(method, timer)).status, method).toBe(403);
    expect((await asLearner("POST", `${timer}/stop`, {})).status).toBe(403);
  });

  test("a timer that was forgotten asks how long it was", async () => {
    await asTechnician("PUT", `${path}/timer`);
    const startedAt = new Date(Date.now() - 13 * 60 * 60_000);
    await db.runningTimer.update({ where: { userId: technician.id }, data: { startedAt } });
    const refused = await asTechnician("POST", `${path}/timer/stop`, {});
    const number = Number(path.split("/").at(-1));
    expect(refused).toMatchObject({ status: 409, body: { details: { forgotten: true, number } } });
    for (const wrong of [{ minutes: 0 }, { minutes: "30" }, { minutes: 1_441 }, { duration: "1h" }])
      expect((await asTechnician("POST", `${path}/timer/stop`, wrong)).status, JSON.stringify(wrong)).toBe(422);
    expect(await asTechnician("POST", `${path}/timer/stop`, { minutes: 90 })).toMatchObject({
      status: 201,
      body: { minutes: 90, line: "" },
    });
  });
});

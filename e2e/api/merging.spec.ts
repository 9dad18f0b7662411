import { unique } from "@/lib/testing/factories";
import { categoryId, expect, test, type Person } from "../fixtures";
import { program, type Answer, type Caller, type Json } from "../support/api-caller";

const itemsOf = ({ body }: Answer) => body["items"] as Json[];

test.describe("tickets that are one, or two, by the API @desktop", () => {
  let lea: Person;
  let tom: Person;
  let asLea: Caller;
  let asTom: Caller;
  let asTechnician: Caller;
  test.beforeEach(async ({ newPerson, request }) => {
    [lea, tom] = [await newPerson({ name: "Léa Api" }), await newPerson({ name: "Tom Api" })];
    [asLea, asTom] = [await program(request, lea.email), await program(request, tom.email)];
    asTechnician = await program(request, (await newPerson({ role: "technician" })).email);
  });

  async function aTicket(by: Caller, title: string): Promise<number> {
    const opened = await by("POST", "/tickets", { title, category: String(await categoryId()) });
    expect(opened.status).toBe(201);
    return opened.body["number"] as number;
  }

  test("a ticket is merged once it is named who comes to read what, and given back", async () => {
    const [from, into] = [await aTicket(asLea, "Imprimante en panne"), await aTicket(asTom, "L’imprimante")];
    const path = `/tickets/${String(from)}`;
    const preview = await asTechnician("GET", `${path}/merge?into=${String(into)}`);
    expect(preview).toMatchObject({
      status: 200,
      body: { into: { number: into }, joining: [{ name: "Léa Api" }], staying: [{ name: "Tom Api" }], possible: true },
    });
    for (const ask of [asLea, asTom]) expect((await ask("GET", `${path}/merge?into=${String(into)}`)).status).toBe(404);
    expect((await asTechnician("GET", `${path}/merge`)).status).toBe(422);
    expect((await asTechnician("POST", `${path}/merge`, { into })).status).toBe(409);

    const readers = [String(lea.id), String(tom.id)];
    const key = { "idempotency-key": unique("merge-") };
    const merge = (change: object = {}) => asTechnician("POST", `${path}/merge`, { into, readers, ...change }, key);
    expect(await merge()).toMatchObject({ status: 200, body: { number: into, title: "L’imprimante" } });
    expect(await merge()).toMatchObject({ status: 200, body: { number: into } });
    expect((await merge({ readers: [] })).status).toBe(409);
    expect((await asTechnician("POST", `${path}/merge`, { into, readers })).status).toBe(409);
    expect((await asLea("GET", path)).body).toMatchObject({ status: "closed" });
    expect(itemsOf(await asLea("GET", `/tickets/${String(into)}/comments`))).toMatchObject([
      { body: "Imprimante en panne" },
    ]);
    expect((await asLea("DELETE", `${path}/merge`)).status).toBe(403);
    for (const _ of [1, 2]) expect((await asTechnician("DELETE", `${path}/merge`)).status).toBe(204);
    expect((await asLea("GET", path)).body).toMatchObject({ status: "new" });
    expect((await asLea("GET", `/tickets/${String(into)}`)).status).toBe(404);
  });

  test("a message becomes a ticket of who wrote it, once", async () => {
    const number = await aTicket(asLea, "Clavier");
    const said = await asLea("POST", `/tickets/${String(number)}/comments`, { kind: "reply", body: "Et la souris." });
    const path = `/tickets/${String(number)}/comments/${String(said.body["id"])}/split`;
    const asked = { title: "Souris", category: String(await categoryId()) };
    expect((await asLea("POST", path, asked)).status).toBe(403);
    expect((await asTom("POST", path, asked)).status).toBe(404);
    expect((await asTechnician("POST", path, { ...asked, title: "\u200b" })).status).toBe(422);
    const key = { "idempotency-key": unique("split-") };
    const made = await asTechnician("POST", path, asked, key);
    expect(made).toMatchObject({ status: 201, body: { title: "Souris", requester: { id: String(lea.id) } } });
    expect(made.headers["location"]).toBe(`/api/v1/tickets/${String(made.body["number"])}`);
    expect(await asTechnician("POST", path, asked, key)).toMatchObject({ status: 201, body: made.body });
    expect((await asTechnician("POST", path, asked)).status).toBe(409);
    expect((await asLea("GET", `/tickets/${String(made.body["number"])}`)).body).toMatchObject({ title: "Souris" });
  });

  test("time of one's own is corrected, and nobody else's", async ({ newPerson, request }) => {
    const path = `/tickets/${String(await aTicket(asLea, "Clavier"))}/time`;
    const spent = await asTechnician("POST", path, { minutes: 45, line: "Sur place" });
    const entry = `${path}/${String(spent.body["id"])}`;
    expect(await asTechnician("PATCH", entry, { minutes: 30 })).toMatchObject({
      status: 200,
      body: { ...spent.body, minutes: 30 },
    });
    expect((await asTechnician("PATCH", entry, {})).body).toMatchObject({ minutes: 30 });
    for (const wrong of [{ minutes: 0 }, { minutes: "30" }, { line: "\uffff" }, { day: "1999-01-01" }, { hours: 1 }])
      expect((await asTechnician("PATCH", entry, wrong)).status, JSON.stringify(wrong)).toBe(422);
    const asOther = await program(request, (await newPerson({ role: "technician" })).email);
    expect((await asOther("PATCH", entry, { minutes: 1 })).status).toBe(403);
    expect((await asLea("PATCH", entry, { minutes: 1 })).status).toBe(403);
    expect((await asTom("PATCH", entry, { minutes: 1 })).status).toBe(404);
    expect(itemsOf(await asTechnician("GET", path))).toMatchObject([{ minutes: 30, line: "Sur place" }]);
  });
});

import type { APIRequestContext } from "@playwright/test";
import { unique } from "@/lib/testing/factories";
import { categoryId, expect, PASSWORD, test, type Person } from "../fixtures";
import { program, type Answer, type Caller } from "../support/api-caller";

const itemsOf = ({ body }: Answer) => body["items"] as Record<string, unknown>[];

/** A file as it goes over the wire, which is no JSON. */
async function files(request: APIRequestContext, email: string) {
  const data = { email, password: PASSWORD, name: "Fichiers", scopes: ["read", "write"] };
  const { token } = (await (await request.post("/api/v1/tokens", { data })).json()) as { token: string };
  const authorization = `Bearer ${token}`;
  return {
    send: (name: string, bytes: Buffer, headers: Record<string, string> = {}) =>
      request.post(`/api/v1/attachments?name=${encodeURIComponent(name)}`, {
        data: bytes,
        headers: { authorization, "content-type": "application/octet-stream", ...headers },
      }),
    fetch: (id: string, headers: Record<string, string> = {}) =>
      request.get(`/api/v1/attachments/${id}`, { headers: { authorization, ...headers } }),
  };
}

test.describe("what is beside tickets, by the API @desktop", () => {
  let learner: Person;
  let technician: Person;
  let admin: Person;
  let asLearner: Caller;
  let asTechnician: Caller;
  let asAdmin: Caller;
  test.beforeEach(async ({ newPerson, request }) => {
    learner = await newPerson({ name: "Inès Api" });
    technician = await newPerson({ name: "Karim Api", role: "technician" });
    admin = await newPerson({ name: "Ada Api", role: "admin" });
    asLearner = await program(request, learner.email);
    asTechnician = await program(request, technician.email);
    asAdmin = await program(request, admin.email, ["read", "write", "admin"]);
  });

  async function aTicket(title = "Le clavier du poste 4", more: object = {}): Promise<number> {
    const opened = await asLearner("POST", "/tickets", { title, category: String(await categoryId()), ...more });
    expect(opened.status).toBe(201);
    return opened.body["number"] as number;
  }

  test("people are invited, changed and shut out, with the scope of administration only", async ({ request }) => {
    const email = `${unique("zoe-")}@example.test`;
    const invited = await asAdmin("POST", "/users", { name: "Zoé Blanc", email });
    expect(invited).toMatchObject({
      status: 201,
      body: { name: "Zoé Blanc", email, role: "learner", state: "invited" },
    });
    const path = `/users/${String(invited.body["id"])}`;
    expect(invited.headers["location"]).toBe(`/api/v1${path}`);
    expect((await asTechnician("GET", path)).body).toEqual({
      id: invited.body["id"],
      name: "Zoé Blanc",
      email,
      role: "learner",
    });
    expect((await asLearner("GET", path)).status).toBe(403);
    const without = await program(request, admin.email, ["read", "write"]);
    for (const asOther of [without, asTechnician])
      expect((await asOther("PATCH", path, { role: "admin", version: 1 })).status).toBe(403);
    expect((await asAdmin("PATCH", path, { role: "technician", name: "Zoé", version: 1 })).status).toBe(422);
    expect(await asAdmin("PATCH", path, { version: 1 })).toMatchObject({ status: 200, body: { version: 1 } });
    const promoted = await asAdmin("PATCH", path, { role: "technician", version: 1 });
    expect(promoted).toMatchObject({ status: 200, body: { role: "technician", version: 2 } });
    const out = await asAdmin("PATCH", path, { active: false }, { "if-match": String(promoted.headers["etag"]) });
    expect(out).toMatchObject({ status: 200, body: { state: "deactivated", version: 3 } });
    expect((await asTechnician("GET", path)).status).toBe(404);
    expect(await asAdmin("PATCH", path, { name: "Trop tard" }, { "if-match": '"1"' })).toMatchObject({
      status: 412,
      body: { detail: "Quelqu’un a modifié cette personne entre-temps. Relisez-la, puis recommencez." },
    });
  });

  test("teams and categories are made, changed and closed", async () => {
    const name = unique("Api ");
    const team = await asAdmin("POST", "/teams", { name });
    expect(team).toMatchObject({ status: 201, body: { name, active: true, members: [], version: 1 } });
    const path = `/teams/${String(team.body["id"])}`;
    const member = `${path}/members/${String(technician.id)}`;
    expect((await asAdmin("PUT", member, {})).status).toBe(204);
    expect((await asAdmin("PUT", `${path}/members/${String(learner.id)}`, {})).status).toBe(422);
    expect((await asAdmin("GET", path)).body["members"]).toMatchObject([{ id: String(technician.id) }]);
    const teams = await asAdmin("PUT", `/users/${String(technician.id)}/teams`, { teams: [] });
    expect(teams).toMatchObject({ status: 200, body: { teams: [] } });
    expect((await asAdmin("DELETE", member)).status).toBe(204);
    expect((await asTechnician("GET", path)).status).toBe(403);
    expect((await asAdmin("PATCH", path, { active: false, version: 1 })).body).toMatchObject({ active: false });

    const category = { name: unique("Api "), icon: "monitor", kind: "hardware" };
    const made = await asAdmin("POST", "/categories", category);
    expect(made).toMatchObject({ status: 201, body: { ...category, active: true, defaultTeam: null, version: 1 } });
    const place = `/categories/${String(made.body["id"])}`;
    expect((await asLearner("GET", place)).status).toBe(200);
    expect((await asTechnician("PATCH", place, { active: false, version: 1 })).status).toBe(403);
    expect((await asAdmin("PATCH", place, { active: false, version: 1 })).body).toMatchObject({ active: false });
    expect((await asLearner("GET", place)).status).toBe(404);
  });

  test("a file is sent, taken along, and given to who sees its message", async ({ request, newPerson }) => {
    const { send, fetch } = await files(request, learner.email);
    const bytes = Buffer.from("Relevé du soir\n");
    const sent = await send("relevé.txt", bytes, { "idempotency-key": `fichier-${String(learner.id)}` });
    expect(sent.status()).toBe(201);
    const file = (await sent.json()) as { id: string };
    expect(file).toMatchObject({ name: "relevé.txt", bytes: bytes.length, state: "ready" });
    const again = await send("relevé.txt", bytes, { "idempotency-key": `fichier-${String(learner.id)}` });
    expect(await again.json()).toEqual(file);
    expect((await fetch(file.id)).status()).toBe(404);
    const number = await aTicket("Avec un fichier", { attachments: [file.id] });
    const listed = await asTechnician("GET", `/tickets/${String(number)}/attachments`);
    expect(itemsOf(listed)).toMatchObject([{ id: file.id, comment: null }]);
    const fetched = await fetch(file.id);
    expect(await fetched.body()).toEqual(bytes);
    const had = { "if-none-match": String(fetched.headers()["etag"]) };
    expect((await fetch(file.id, had)).status()).toBe(304);
    const stranger = await newPerson();
    const asStranger = await files(request, stranger.email);
    for (const headers of [{}, had]) expect((await asStranger.fetch(file.id, headers)).status()).toBe(404);
    expect(
      (await (await program(request, stranger.email))("GET", `/tickets/${String(number)}/attachments`)).status,
    ).toBe(404);
    expect((await send("vide.txt", Buffer.alloc(0))).status()).toBe(422);
    expect((await send("grand.bin", Buffer.alloc(10 * 1024 * 1024 + 1))).status()).toBe(413);
    expect((await send("x.txt", bytes, { "content-type": "text/plain" })).status()).toBe(415);
  });

  test("links, followers, a checklist and time are kept by staff, and seen by nobody else", async ({ newPerson }) => {
    const [one, two] = [await aTicket("Premier"), await aTicket("Second")];
    const path = `/tickets/${String(one)}`;
    const link = await asTechnician("POST", `${path}/links`, { relation: "blockedBy", ticket: two });
    expect(link).toMatchObject({ status: 201, body: { relation: "blockedBy", ticket: { number: two } } });
    expect(itemsOf(await asTechnician("GET", `/tickets/${String(two)}/links`))).toMatchObject([{ relation: "blocks" }]);
    expect(
      (await asTechnician("POST", `/tickets/${String(two)}/links`, { relation: "blockedBy", ticket: one })).status,
    ).toBe(409);
    expect((await asTechnician("DELETE", `${path}/links/blockedBy/${String(two)}`)).status).toBe(204);
    expect(itemsOf(await asTechnician("GET", `${path}/links`))).toEqual([]);

    const follower = await newPerson();
    expect((await asLearner("POST", `${path}/followers`, { email: follower.email })).status).toBe(204);
    expect((await asLearner("POST", `${path}/followers`, { email: "nobody@example.test" })).status).toBe(204);
    expect(itemsOf(await asTechnician("GET", `${path}/followers`))).toMatchObject([{ id: String(follower.id) }]);
    expect(itemsOf(await asLearner("GET", `${path}/followers`))).toEqual([]);
    expect((await asTechnician("DELETE", `${path}/followers/${String(follower.id)}`)).status).toBe(204);

    const entry = await asTechnician("POST", `${path}/checklist`, { text: "Câble" });
    expect(entry).toMatchObject({ status: 201, body: { text: "Câble", done: false } });
    const place = `${path}/checklist/${String(entry.body["id"])}`;
    expect((await asTechnician("PATCH", place, { done: true })).body).toMatchObject({
      done: true,
      doneBy: "Karim Api",
    });
    expect((await asTechnician("DELETE", place)).status).toBe(204);
    const spent = await asTechnician("POST", `${path}/time`, { minutes: 45, line: "Sur place" });
    expect(spent).toMatchObject({ status: 201, body: { minutes: 45, line: "Sur place" } });
    expect(itemsOf(await asTechnician("GET", `${path}/time`))).toEqual([spent.body]);
    expect((await asTechnician("DELETE", `${path}/time/${String(spent.body["id"])}`)).status).toBe(204);
    for (const hidden of ["links", "checklist", "time"]) {
      expect((await asLearner("GET", `${path}/${hidden}`)).status, hidden).toBe(403);
      expect((await asLearner("GET", `/tickets/2147483647/${hidden}`)).status, hidden).toBe(404);
    }
  });

  test("words find tickets, views are kept, and the log is read to its end", async ({ newPerson, request }) => {
    const word = unique("zigzag");
    const number = await aTicket(`Bruit ${word}`);
    expect(itemsOf(await asLearner("GET", `/search?q=${word}`))).toMatchObject([{ number }]);
    const asOther = await program(request, (await newPerson()).email);
    expect(itemsOf(await asOther("GET", `/search?q=${word}`))).toEqual([]);
    expect((await asLearner("GET", "/search")).status).toBe(422);

    const view = await asTechnician("POST", "/views", { name: word, filter: { status: "waiting" } });
    expect(view).toMatchObject({ status: 201, body: { name: word, filter: { status: "waiting" }, team: null } });
    const path = `/views/${String(view.body["id"])}`;
    expect((await asAdmin("GET", path)).status).toBe(404);
    const renamed = await asTechnician(
      "PATCH",
      path,
      { name: `${word} 2` },
      { "if-match": String(view.headers["etag"]) },
    );
    expect(renamed).toMatchObject({ status: 200, body: { name: `${word} 2`, version: 2 } });
    expect((await asTechnician("DELETE", path)).status).toBe(204);
    expect((await asTechnician("GET", path)).status).toBe(404);
    expect((await asLearner("GET", "/views")).status).toBe(403);

    expect((await asTechnician("GET", "/events")).status).toBe(403);
    const first = await asAdmin("GET", "/events?limit=2");
    expect(itemsOf(first)).toHaveLength(2);
    const next = await asAdmin("GET", `/events?limit=2&cursor=${String(first.body["nextCursor"])}`);
    const ids = [...itemsOf(first), ...itemsOf(next)].map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => one - other));
    expect((await asAdmin("GET", "/events?cursor=x")).status).toBe(422);
  });
});

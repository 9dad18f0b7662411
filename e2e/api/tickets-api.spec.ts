import { categoryId, expect, PASSWORD, test, type Person } from "../fixtures";
import { program, type Answer, type Caller, type Json } from "../support/api-caller";

const fieldsOf = ({ body }: Answer) => (body["errors"] as { path: string }[]).map(({ path }) => path);
const itemsOf = ({ body }: Answer) => body["items"] as Json[];
const STAFF_ONLY = ["priority", "team", "type", "source", "sla"];
const DATA_OF_STAFF = /"(priority|team|teamId|type|source|sla|noteCount|note)"|secret/;

test.describe("tickets by the API @desktop", () => {
  let learner: Person;
  let technician: Person;
  let asLearner: Caller;
  let asTechnician: Caller;
  let category: string;
  test.beforeEach(async ({ newPerson, request }) => {
    learner = await newPerson({ name: "Inès Api" });
    technician = await newPerson({ name: "Karim Api", role: "technician" });
    asLearner = await program(request, learner.email);
    asTechnician = await program(request, technician.email);
    category = String(await categoryId());
  });

  async function aTicket(title = "Le clavier du poste 4"): Promise<number> {
    const opened = await asLearner("POST", "/tickets", { title, category });
    expect(opened.status).toBe(201);
    return opened.body["number"] as number;
  }

  test("a ticket lives its whole life", async () => {
    const opened = await asLearner("POST", "/tickets", { title: "Écran noir", category, urgency: "high" });
    const path = `/tickets/${String(opened.body["number"])}`;
    expect(opened).toMatchObject({ status: 201, headers: { location: `/api/v1${path}`, "cache-control": /no-store/ } });
    expect(opened.body).toMatchObject({
      status: "new",
      urgency: "high",
      category: { id: category },
      requester: { id: String(learner.id), name: "Inès Api" },
      version: 1,
    });

    const assigned = await asTechnician("PUT", `${path}/assignments`, { lead: String(technician.id), helpers: [] });
    expect(assigned).toMatchObject({ status: 200, body: { lead: { id: String(technician.id) }, source: "api" } });
    const version = assigned.body["version"] as number;
    const fields = { title: "Écran noir, poste 4", priority: "urgent", team: null };
    const changed = await asTechnician("PATCH", path, { ...fields, version });
    expect(changed).toMatchObject({ status: 200, body: fields });
    const stale = await asTechnician("PATCH", path, { status: "resolved", version });
    expect(stale).toMatchObject({ status: 409, body: { code: "conflict" } });
    const waits = { status: "waiting", waitingFor: { kind: "supplier", label: "Dell" } };
    const waiting = await asTechnician("PATCH", path, { ...waits, version: changed.body["version"] });
    expect(waiting).toMatchObject({ status: 200, body: waits });

    const reply = await asTechnician("POST", `${path}/comments`, { kind: "reply", body: "Un écran arrive." });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ kind: "reply", body: "Un écran arrive.", editedAt: null });
    expect(itemsOf(await asLearner("GET", `${path}/comments`))).toEqual([reply.body]);
    const done = { status: "resolved", version: waiting.body["version"] };
    expect((await asTechnician("PATCH", path, done)).body).toMatchObject({ status: "resolved", waitingFor: null });
    const names = itemsOf(await asLearner("GET", `${path}/events`)).map(
      ({ name, via }) => `${String(via)} ${String(name)}`,
    );
    expect(names).toContain("api ticket.opened");
    expect(names.filter((name) => name === "api ticket.statusChanged").length).toBeGreaterThanOrEqual(2);
  });

  test("a learner sees, filters, sorts and sets nothing of staff's", async () => {
    const [first, second] = [await aTicket("Premier"), await aTicket("Second")];
    const path = `/tickets/${String(first)}`;
    const list = "/tickets?sort=-updatedAt";
    const before = await asLearner("GET", list);
    expect(itemsOf(before).map(({ number }) => number)).toEqual([second, first]);
    await asTechnician("POST", `${path}/comments`, { kind: "note", body: "secret" });
    const { version } = (await asTechnician("GET", path)).body;
    expect((await asTechnician("PATCH", path, { priority: "urgent", version })).status).toBe(200);
    expect((await asLearner("GET", list)).body).toEqual(before.body);
    expect((await asLearner("GET", `/tickets?updatedSince=${new Date().toISOString()}`)).body["items"]).toEqual([]);

    for (const read of [path, `${path}/comments`, `${path}/events`, list])
      expect(JSON.stringify((await asLearner("GET", read)).body), read).not.toMatch(DATA_OF_STAFF);
    for (const ticket of itemsOf(await asTechnician("GET", `/tickets?requester=${String(learner.id)}`)))
      expect(Object.keys(ticket)).toEqual(expect.arrayContaining(STAFF_ONLY));

    for (const hidden of ["priority=urgent", "team=1", "assignee=none", "sort=priority", "type=incident"]) {
      const refused = await asLearner("GET", `/tickets?${hidden}`);
      expect(refused, hidden).toMatchObject({ status: 422, body: { code: "invalid_input" } });
      expect(fieldsOf(refused)).toEqual([hidden.split("=")[0]]);
    }
    for (const change of [{ priority: "low" }, { team: null }, { status: "closed" }]) {
      const refused = await asLearner("PATCH", path, { ...change, version: 1 });
      expect(refused, JSON.stringify(change)).toMatchObject({ status: 403, body: { code: "forbidden" } });
    }
    expect((await asLearner("POST", `${path}/comments`, { kind: "note", body: "non" })).status).toBe(403);
    for (const list of ["/teams", "/users"]) expect((await asLearner("GET", list)).status).toBe(403);
    expect(itemsOf(await asLearner("GET", "/categories?limit=1"))).toHaveLength(1);
  });

  test("who takes a ticket leads it and has begun, also where it was given to them; nobody takes another's", async ({
    request,
    newPerson,
  }) => {
    const path = `/tickets/${String(await aTicket())}`;
    const given = { lead: String(technician.id), helpers: [] };
    const colleague = await newPerson({ role: "technician" });
    const asColleague = await program(request, colleague.email);
    expect((await asColleague("PUT", `${path}/assignments`, given)).body).toMatchObject({ status: "new" });
    expect(await asColleague("POST", `${path}/take`)).toMatchObject({ status: 409, body: { code: "conflict" } });
    const taken = await asTechnician("POST", `${path}/take`);
    expect(taken).toMatchObject({ status: 200, body: { status: "in_progress", lead: { id: given.lead } } });
    expect((await asLearner("POST", `${path}/take`)).status).toBe(403);
  });

  test("a requester confirms, reopens and cancels what is theirs, and nobody else does", async ({
    request,
    newPerson,
  }) => {
    const path = `/tickets/${String(await aTicket())}`;
    const stranger = await program(request, (await newPerson()).email);
    expect(await asLearner("POST", `${path}/confirm`)).toMatchObject({ status: 409, body: { code: "conflict" } });
    const resolve = async () => {
      const { version } = (await asTechnician("GET", path)).body;
      expect((await asTechnician("PATCH", path, { status: "resolved", version })).status).toBe(200);
    };
    await resolve();
    for (const move of ["confirm", "reopen", "cancel"]) {
      expect((await asTechnician("POST", `${path}/${move}`)).status, move).toBe(403);
      expect((await stranger("POST", `${path}/${move}`)).status, move).toBe(404);
    }
    expect((await asLearner("GET", path)).body).toMatchObject({ status: "resolved", can: { confirm: true } });
    expect(await asLearner("POST", `${path}/reopen`)).toMatchObject({ status: 200, body: { status: "in_progress" } });
    await resolve();
    for (let twice = 0; twice < 2; twice += 1)
      expect(await asLearner("POST", `${path}/confirm`)).toMatchObject({
        status: 200,
        body: { status: "closed", can: { confirm: false } },
      });
    const [last] = itemsOf(await asLearner("GET", `${path}/events`));
    expect(last).toMatchObject({ name: "ticket.statusChanged", via: "api", data: { closedReason: "confirmed" } });
    const other = `/tickets/${String(await aTicket())}`;
    expect(await asLearner("POST", `${other}/cancel`)).toMatchObject({ status: 200, body: { status: "closed" } });
  });

  test("a message is edited and deleted by who wrote it, and by nobody else", async ({ request, newPerson }) => {
    const path = `/tickets/${String(await aTicket())}/comments`;
    const { body: written } = await asLearner("POST", path, { kind: "reply", body: "Au poste 4" });
    const message = `${path}/${String(written["id"])}`;
    const change = { body: "Au poste 5", editedAt: null };
    const stranger = await program(request, (await newPerson()).email);
    for (const [caller, status] of [
      [asTechnician, 403],
      [stranger, 404],
    ] as const) {
      expect((await caller("PATCH", message, change)).status).toBe(status);
      expect((await caller("DELETE", message)).status).toBe(status);
    }
    const edited = await asLearner("PATCH", message, change);
    expect(edited).toMatchObject({ status: 200, body: { id: written["id"], body: "Au poste 5" } });
    const stale = await asLearner("PATCH", message, { body: "Au poste 6", editedAt: null });
    expect(stale).toMatchObject({ status: 409, body: { details: { theirs: "Au poste 5" } } });
    expect((await asLearner("PATCH", message, { body: "Au poste 6" })).status).toBe(422);
    const { editedAt } = edited.body;
    expect((await asLearner("PATCH", message, { body: "Au poste 6", editedAt })).status).toBe(200);
    for (let twice = 0; twice < 2; twice += 1) expect((await asLearner("DELETE", message)).status).toBe(204);
    const [deleted] = itemsOf(await asTechnician("GET", path));
    expect(deleted).toMatchObject({ id: written["id"], body: "" });
    expect(deleted?.["deletedAt"]).toBeTruthy();
    expect((await asLearner("PATCH", message, { body: "Encore", editedAt })).status).toBe(409);
  });

  test("a body that is not JSON in UTF-8 is not guessed at", async ({ request, address }) => {
    const data = { email: learner.email, password: PASSWORD, name: "Essai", scopes: ["write"] };
    const minted = await request.post(`${address}/api/v1/tokens`, { data });
    const authorization = `Bearer ${((await minted.json()) as { token: string }).token}`;
    const send = async (body: string | Buffer, headers: Record<string, string>) =>
      (
        await request.post(`${address}/api/v1/tickets`, { data: body, headers: { authorization, ...headers } })
      ).status();
    const json = "application/json";
    const whole = JSON.stringify({ title: "Écran", category });
    const broken = Buffer.from(`{"title":"\u00ff","category":"${category}"}`, "latin1");
    expect(await send(Buffer.from(whole), { "content-type": `${json}; charset=utf-8` })).toBe(201);
    expect(await send(broken, { "content-type": json })).toBe(400);
    expect(await send(Buffer.from("[]"), { "content-type": json })).toBe(400);
    for (const type of ["application/json-patch+json", `${json}; charset=latin1`, "text/plain"])
      expect(await send(Buffer.from(whole), { "content-type": type }), type).toBe(415);
    expect(await send(Buffer.from(whole), { "content-type": json, "content-encoding": "gzip" })).toBe(415);
    const names = await asLearner("POST", "/tickets", { title: "x", category, constructor: 1 });
    expect(names).toMatchObject({ status: 422 });
    expect(fieldsOf(names)).toEqual(["constructor"]);
  });

  test("another's ticket isn't there", async ({ request, newPerson }) => {
    const path = `/tickets/${String(await aTicket())}`;
    const asOther = await program(request, (await newPerson()).email);
    for (const read of [path, `${path}/comments`, `${path}/events`, "/tickets/0", "/tickets/x"])
      expect((await asOther("GET", read)).status, read).toBe(404);
    expect((await asOther("PATCH", path, { title: "Autre", version: 1 })).status).toBe(404);
    expect((await asOther("POST", `${path}/comments`, { kind: "reply", body: "Bonjour" })).status).toBe(404);
    expect((await asOther("PUT", `${path}/assignments`, { lead: null })).status).toBe(404);
    expect((await asOther("GET", "/tickets")).body).toEqual({ items: [], nextCursor: null });
  });

  test("a repeated request opens one ticket, and another under its key none", async () => {
    const key = { "idempotency-key": `essai-${String(learner.id)}` };
    const ask = { title: "Une seule fois", category };
    const [first, again] = [
      await asLearner("POST", "/tickets", ask, key),
      await asLearner("POST", "/tickets", ask, key),
    ];
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect((await asLearner("POST", "/tickets", { ...ask, title: "Autre" }, key)).status).toBe(409);
    expect(itemsOf(await asLearner("GET", "/tickets"))).toHaveLength(1);
    const comments = `/tickets/${String(first.body["number"])}/comments`;
    const write = () =>
      asLearner(
        "POST",
        comments,
        { kind: "reply", body: "Bonjour" },
        { "idempotency-key": `c-${key["idempotency-key"]}` },
      );
    expect((await write()).body).toEqual((await write()).body);
    expect(itemsOf(await asLearner("GET", comments))).toHaveLength(1);
  });

  test("what can't be read is refused by what is wrong with it", async () => {
    const json = { "content-type": "application/json" };
    const posted = (data: string | Buffer, headers: Record<string, string>) =>
      asLearner("POST", "/tickets", data, headers);
    expect(await posted(Buffer.from("{"), json)).toMatchObject({
      status: 400,
      headers: { "content-type": /problem\+json/ },
    });
    expect((await posted(Buffer.from("[]"), json)).status).toBe(400);
    expect((await posted(Buffer.from("title=x"), { "content-type": "text/plain" })).status).toBe(415);
    expect((await posted(Buffer.alloc(1_010_000, 32), json)).status).toBe(413);
    const wrong = await asLearner("POST", "/tickets", { title: " ", category: "999999", colour: "red" });
    expect(wrong.status).toBe(422);
    expect(fieldsOf(wrong).sort()).toEqual(["colour", "title"]);
    expect(fieldsOf(await asLearner("POST", "/tickets", { title: "Écran", category: "999999" }))).toEqual(["category"]);
    const path = `/tickets/${String(await aTicket())}`;
    expect(fieldsOf(await asLearner("PATCH", path, { title: "Écran" }))).toEqual(["version"]);
    const mixed = await asTechnician("PATCH", path, { status: "resolved", title: "Écran", version: 1 });
    expect(fieldsOf(mixed)).toEqual(["status"]);
    expect((await asTechnician("GET", "/tickets?limit=0&cursor=x")).status).toBe(422);
    expect((await asTechnician("GET", "/tickets?status=new&status=closed")).status).toBe(422);
    for (const path of ["/tickets", "/me", "/categories"])
      expect(await asTechnician("GET", `${path}?__proto__=1`), path).toMatchObject({
        status: 422,
        body: { errors: [{ path: "__proto__" }] },
      });
  });

  test("a token does what it was made for, until it is given back", async ({ request }) => {
    const reader = await program(request, learner.email, ["read"]);
    expect((await reader("GET", "/me")).body).toEqual({
      id: String(learner.id),
      name: "Inès Api",
      email: learner.email,
      role: "learner",
      locale: null,
    });
    expect((await reader("POST", "/tickets", { title: "Non", category })).status).toBe(403);
    const writer = await program(request, learner.email, ["write"]);
    expect((await writer("GET", "/tickets")).status).toBe(403);
    expect((await reader("DELETE", "/tokens/current")).status).toBe(204);
    expect((await reader("GET", "/me")).status).toBe(401);
    expect((await request.get("/api/v1/me")).status()).toBe(401);
    for (let tried = 0; tried < 10; tried += 1) {
      const data = { email: learner.email, password: "non", name: "Essai", scopes: ["read"] };
      expect((await request.post("/api/v1/tokens", { data })).status()).toBe(401);
    }
    const data = { email: learner.email, password: PASSWORD, name: "Essai", scopes: ["read"] };
    const waits = await request.post("/api/v1/tokens", { data });
    expect(waits.status()).toBe(429);
    expect(Number(waits.headers()["retry-after"])).toBeGreaterThan(0);
  });
});

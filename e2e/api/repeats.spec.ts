import { unique } from "@/lib/testing/factories";
import { categoryId, expect, PASSWORD, test } from "../fixtures";
import { program, type Caller } from "../support/api-caller";

test.describe("a request repeated under its key @desktop", () => {
  test("does nothing again, and gives what came of the first; another one under it is refused", async ({
    newPerson,
    request,
  }) => {
    const [learner, technician, friend] = [
      await newPerson(),
      await newPerson({ role: "technician" }),
      await newPerson(),
    ];
    const [asLearner, asTechnician] = [await program(request, learner.email), await program(request, technician.email)];
    const category = String(await categoryId());
    const file = async (title: string) =>
      `/tickets/${String((await asLearner("POST", "/tickets", { title, category })).body["number"])}`;
    const [path, other] = [await file("Premier"), await file("Second")];
    const ticket = Number(other.split("/").at(-1));
    const acts: [Caller, string, unknown, [string, unknown]][] = [
      [
        asTechnician,
        `${path}/links`,
        { relation: "relates", ticket },
        [`${other}/links`, { relation: "relates", ticket }],
      ],
      [asLearner, `${path}/followers`, { email: friend.email }, [`${path}/followers`, { email: learner.email }]],
      [asTechnician, `${path}/take`, undefined, [`${other}/take`, undefined]],
      [asLearner, `${other}/cancel`, undefined, [`${path}/cancel`, undefined]],
    ];
    for (const [ask, address, body, [otherAddress, otherBody]] of acts) {
      const key = { "idempotency-key": unique("repeat-") };
      const first = await ask("POST", address, body, key);
      expect(first.status, address).toBeLessThan(300);
      const state = () => asTechnician("GET", `${path}/events?limit=100`);
      const before = await state();
      expect(await ask("POST", address, body, key), address).toMatchObject({ status: first.status, body: first.body });
      const wrong = await ask("POST", otherAddress, otherBody, key);
      expect(wrong, otherAddress).toMatchObject({ status: 409, body: { code: "conflict" } });
      expect((await ask("POST", address, body, { "idempotency-key": "court" })).status, address).toBe(422);
      expect((await state()).body, address).toEqual(before.body);
    }
  });

  test("is told by its key only where something is made", async ({ newPerson, fileTicket, request }) => {
    const learner = await newPerson();
    const number = await fileTicket("Pour une réponse", { by: learner });
    const ask = await program(request, learner.email);
    const key = { "idempotency-key": unique("once-") };
    const path = `/tickets/${String(number)}/comments`;
    const { body } = await ask("POST", path, { kind: "reply", body: "En trop" }, key);
    expect((await ask("DELETE", `${path}/${String(body["id"])}`, undefined, key)).status).toBe(204);
  });

  test("is one file, compared by its name and its bytes", async ({ newPerson, request }) => {
    const { email } = await newPerson();
    const data = { email, password: PASSWORD, name: "Fichiers", scopes: ["read", "write"] };
    const { token } = (await (await request.post("/api/v1/tokens", { data })).json()) as { token: string };
    const send = async (key: string, name: string, text: string) => {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" };
      const answer = await request.post(`/api/v1/attachments?name=${name}`, {
        data: Buffer.from(text),
        headers: { ...headers, "idempotency-key": key },
      });
      return { status: answer.status(), body: (await answer.json()) as Record<string, unknown> };
    };
    const key = unique("file-");
    const first = await send(key, "un.txt", "Relevé");
    expect(first.status).toBe(201);
    expect(await send(key, "un.txt", "Relevé")).toEqual(first);
    for (const [name, text] of [
      ["un.txt", "Relève"],
      ["un.txt", "Relevé du soir"],
      ["deux.txt", "Relevé"],
    ] as const)
      expect(await send(key, name, text), `${name} ${text}`).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(await send("court", "un.txt", "Relevé")).toMatchObject({
      status: 422,
      body: { errors: [{ path: "Idempotency-Key" }] },
    });
  });
});

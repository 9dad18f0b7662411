import { allOperations } from "@/app/api/v1/all-operations";
import { categoryId, expect, test } from "../fixtures";
import { program, type Answer } from "../support/api-caller";

const pathsOf = ({ body }: Answer) => ((body["errors"] ?? []) as { path: string }[]).map(({ path }) => path);
const EXAMPLES: Readonly<Record<string, string>> = { relation: "blockedBy" };
/** An address of the operation: what it names need not exist. */
const addressOf = (path: string) => path.replaceAll(/\{(\w+)\}/g, (_part, name: string) => EXAMPLES[name] ?? "1");

test.describe("what the API doesn't know @desktop", () => {
  test("a parameter is refused by every operation, and a field by those without a body", async ({
    request,
    newPerson,
  }) => {
    const asAdmin = await program(request, (await newPerson({ role: "admin" })).email, ["read", "write", "admin"]);
    const described = allOperations.filter(({ tag, body }) => tag !== "This document" && body?.mediaType === undefined);
    for (const { id, method, path, body } of described) {
      const [verb, address] = [method.toUpperCase(), addressOf(path)];
      const stray = await asAdmin(verb, `${address}?foo=1`, body ? {} : undefined);
      // What is missing is told beside it.
      expect([id, stray.status, pathsOf(stray)]).toEqual([id, 422, expect.arrayContaining(["foo"])]);
      if (body || method === "get") continue;
      const field = await asAdmin(verb, address, { foo: 1 });
      expect([id, field.status, pathsOf(field)]).toEqual([id, 422, ["foo"]]);
    }
    expect((await asAdmin("GET", "/me")).status).toBe(200);
  });

  test("nothing and an object without fields are no body, broken JSON is refused", async ({
    request,
    newPerson,
    fileTicket,
  }) => {
    const learner = await newPerson();
    const number = String(await fileTicket("À annuler", { by: learner }));
    const asLearner = await program(request, learner.email);
    const cancel = (sent: string) => asLearner("POST", `/tickets/${number}/cancel`, Buffer.from(sent));
    expect((await cancel("[1,2")).status).toBe(400);
    expect((await cancel("[1,2]")).status).toBe(400);
    expect((await cancel("{}")).status).toBe(200);
  });

  test("a field is named as it was sent, and a key that is none is refused where nothing keeps it", async ({
    request,
    newPerson,
    fileTicket,
  }) => {
    const learner = await newPerson();
    const asLearner = await program(request, learner.email);
    const opened = await asLearner("POST", "/tickets", { title: "a", categoryId: String(await categoryId()) });
    expect([opened.status, pathsOf(opened)]).toEqual([422, ["category", "categoryId"]]);
    const number = String(await fileTicket("À annuler", { by: learner }));
    const keyed = await asLearner("POST", `/tickets/${number}/cancel`, undefined, { "idempotency-key": "short" });
    expect([keyed.status, pathsOf(keyed)]).toEqual([422, ["Idempotency-Key"]]);
  });
});

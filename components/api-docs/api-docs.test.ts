import { describe, expect, it } from "vitest";
import { curlExample } from "./curl-example";
import { operationsOf, parametersOf, shapeOf, typePhrase, type Document, type PlacedOperation } from "./document-parts";

const key = { name: "Idempotency-Key", in: "header", schema: { type: "string" } };
const operation = {
  operationId: "addComment",
  tags: ["Conversation"],
  summary: "Reply",
  description: "",
  security: [{ token: ["write"] }],
  parameters: [
    { name: "number", in: "path", schema: { type: "integer" } },
    { $ref: "#/components/parameters/IdempotencyKey" },
  ],
  requestBody: { content: { "application/json": { example: { body: "It's here" } } } },
  responses: {},
};
const document: Document = {
  info: { title: "", version: "", description: "" },
  servers: [],
  tags: [],
  paths: { "/tickets/{number}/comments": { post: operation, get: { ...operation, tags: ["Other"] } } },
  components: { schemas: {}, parameters: { IdempotencyKey: key } },
};

describe("typePhrase", () => {
  it.each([
    [{ type: "string", maxLength: 150 }, "string ≤ 150"],
    [{ type: "string", format: "date-time" }, "date-time"],
    [{ type: "integer", minimum: 1, maximum: 100 }, "integer 1–100"],
    [{ enum: ["read", "write"] }, '"read" | "write"'],
    [{ type: "array", items: { $ref: "#/components/schemas/Ticket" } }, "[Ticket, …]"],
    [{ anyOf: [{ $ref: "#/components/schemas/Ticket" }, { type: "object", maxProperties: 0 }] }, "Ticket"],
    [{ anyOf: [{ type: "string" }, { type: "null" }] }, "string | null"],
    [{ type: ["string", "integer"], minimum: 1, maximum: 2_147_483_647 }, "string | integer"],
    [{}, "any"],
  ])("says %j as %s", (schema, phrase) => {
    expect(typePhrase(schema)).toBe(phrase);
  });
});

it("finds the object that a value is made of", () => {
  expect(shapeOf({ anyOf: [{ type: "null" }, { items: { $ref: "#/components/schemas/Ticket" } }] })).toBe("Ticket");
  expect(shapeOf({ type: "string" })).toBeUndefined();
});

it("gives a tag's operations, with the parameters they share", () => {
  const found = operationsOf(document, "Conversation");
  expect(found.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /tickets/{number}/comments"]);
  expect(parametersOf(document, operation).map(({ name }) => name)).toEqual(["number", "Idempotency-Key"]);
});

it("writes a request that a shell makes", () => {
  const [placed] = operationsOf(document, "Conversation");
  expect(curlExample(document, placed as PlacedOperation, "http://localhost:3000/api/v1").split(" \\\n  ")).toEqual([
    "curl -X POST 'http://localhost:3000/api/v1/tickets/1042/comments'",
    '-H "Authorization: Bearer $TOKEN"',
    '-H "Idempotency-Key: $(uuidgen)"',
    "-H 'Content-Type: application/json'",
    `-d '{"body":"It'\\''s here"}'`,
  ]);
});

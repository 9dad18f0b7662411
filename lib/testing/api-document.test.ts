import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { allOperations } from "../../app/api/v1/all-operations";
import { apiDocument } from "../../app/api/v1/api-document";
import { paths } from "../../scripts/paths";
import type { JsonSchema } from "../platform/open-api/json-schema";
import { TicketToOpen } from "../tickets/api-shape";
import { bodyChecker } from "./documented-answers";

const root = join(paths.root, "app/api/v1");
const routes = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  // What answers every address that is nobody's is no operation.
  (file) => file.endsWith("route.ts") && !file.includes("[..."),
);
const document = apiDocument();
const named = (operation: { method: string; path: string }) => `${operation.method.toUpperCase()} ${operation.path}`;

function methodsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const path = `/${dirname(file)}`.replaceAll("[", "{").replaceAll("]", "}");
  return [...text.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(
    ([, method]) => `${String(method)} ${path}`,
  );
}

function references(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === "$ref" && typeof part === "string" ? [part] : references(part),
  );
}

const resolved = (reference: string) =>
  reference
    .slice(2)
    .split("/")
    .reduce<unknown>((part, name) => (part as JsonSchema | undefined)?.[name], document);

test("the document is valid OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test("every method of every route is in the document, and nothing else is", () => {
  expect(routes.length).toBeGreaterThan(10);
  expect(allOperations.map(named).sort()).toEqual(routes.flatMap(methodsOf).sort());
});

test("operations have names of their own", () => {
  const ids = allOperations.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test("every reference leads somewhere", () => {
  const unknown = [...new Set(references(document))].filter((reference) => resolved(reference) === undefined);
  expect(unknown).toEqual([]);
});

test("a POST takes an Idempotency-Key, but for the one whose answer is shown once", () => {
  const once = allOperations.filter(({ method, repeatable }) => (method === "post") !== (repeatable ?? false));
  expect(once.map(({ id }) => id)).toEqual(["createToken"]);
});

test("every operation names what the server answers before anybody reads the request", () => {
  const silent = allOperations.filter(({ method, path }) => {
    const { responses } = document.paths[path]?.[method] as { responses: Record<string, unknown> };
    return ["400", "408", "431"].some((status) => !(status in responses));
  });
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test("a version that If-Match may name is asked of no body", () => {
  const versioned = allOperations.filter(({ versioned }) => versioned);
  expect(versioned.map(({ id }) => id)).toContain("changeTicket");
  for (const { method, path, id } of versioned) {
    const { content } = document.paths[path]?.[method]?.["requestBody"] as {
      content: Record<string, { schema: { required?: string[]; properties: JsonSchema } }>;
    };
    const schema = content["application/json"]?.schema;
    expect(Object.keys(schema?.properties ?? {}), id).toContain("version");
    expect(schema?.required ?? [], id).not.toContain("version");
  }
});

test("an id is taken as the document says: as a text or a number in a body, as a text in an address", () => {
  const { requestBody, parameters } = {
    requestBody: document.paths["/tickets"]?.["post"]?.["requestBody"],
    parameters: document.paths["/tickets/{number}"]?.["get"]?.["parameters"],
  } as { requestBody: { content: Record<string, { schema: JsonSchema }> }; parameters: { schema: JsonSchema }[] };
  const documented = new Ajv2020({ strict: false }).compile(requestBody.content["application/json"]?.schema ?? {});
  for (const category of ["2", 2, 2_147_483_647, 0, "0", "01", -1, 1.5, "1.5", 2_147_483_648, true, null, ["2"]]) {
    const body = { title: "Écran noir", category };
    expect(documented(body), JSON.stringify(category)).toBe(TicketToOpen.safeParse(body).success);
  }
  expect(parameters[0]?.schema).toEqual({ type: "integer", minimum: 1, maximum: 2_147_483_647 });
});

describe.each(allOperations.map((operation) => [named(operation), operation] as const))("%s", (_name, operation) => {
  test("has words for all that is sent", () => {
    for (const { schema, about } of [operation.parameters, operation.query].filter((input) => input !== undefined))
      expect(Object.keys(about).sort()).toEqual(Object.keys(schema.shape).sort());
    const { body } = operation;
    if (body && "shape" in body.schema)
      expect(Object.keys(body.about ?? {}).sort()).toEqual(Object.keys(body.schema.shape as object).sort());
    const inBraces = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(operation.parameters?.about ?? {})).toEqual(inBraces);
  });

  test("shows examples that are as it says", () => {
    const check = bodyChecker(document);
    for (const [status, answer] of Object.entries(operation.answers)) {
      if (answer.mediaType !== undefined || !answer.schema) continue;
      expect(answer.example, status).toBeDefined();
      expect(check(operation, Number(status), answer.example), status).toEqual([]);
    }
    const { body } = operation;
    if (!body || body.mediaType !== undefined) return;
    expect(body.schema.safeParse(body.example).error).toBeUndefined();
  });
});

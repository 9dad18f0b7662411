import type { ApiAnswer, ApiBody, ApiInput, ApiOperation } from "../api-operation";
import { ProblemShape } from "../problem-shape";
import { toJsonSchema, type Components, type JsonSchema } from "./json-schema";
import { problemAnswer, problemsOf } from "./problems";
import { documentHeaders, documentParameters, securitySchemes } from "./shared-parts";

export type OpenApiDocument = JsonSchema & {
  paths: Record<string, Record<string, JsonSchema>>;
  components: { schemas: Record<string, JsonSchema> } & JsonSchema;
};
type About = {
  title: string;
  version: string;
  description: string;
  server: string;
  tags: Readonly<Record<string, string>>;
};

const JSON_TYPE = "application/json";

/** An address can't say null: leaving a parameter out is how it is not given. */
function withoutNull(schema: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = schema as { anyOf?: JsonSchema[] };
  if (!anyOf) return schema;
  const given = anyOf.filter(({ type }) => type !== "null");
  return given.length === 1 ? { ...rest, ...given[0] } : { ...rest, anyOf: given };
}

/** An address holds text only: where a body may write a value in several ways, one of them is enough to say. */
function inOneWay(schema: JsonSchema): JsonSchema {
  const { type, anyOf, items, pattern, minimum, maximum, ...rest } = schema;
  const [first] = Array.isArray(type) ? (type as unknown[]) : [];
  if (first === "string") return { ...rest, type: first, pattern };
  if (first === "integer") return { ...rest, type: first, minimum, maximum };
  return {
    ...schema,
    ...(Array.isArray(anyOf) ? { anyOf: (anyOf as JsonSchema[]).map(inOneWay) } : {}),
    ...(items === undefined ? {} : { items: inOneWay(items as JsonSchema) }),
  };
}

function parameters(place: "path" | "query", { schema, about }: ApiInput, components: Components): JsonSchema[] {
  const { properties = {}, required = [] } = toJsonSchema(schema, "input", components) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    description: about[name],
    schema: withoutNull(inOneWay(value)),
    // Several values stand in one parameter, with commas between them.
    ...(value["type"] === "array" ? { style: "form", explode: false } : {}),
  }));
}

const IF_MATCH = { $ref: "#/components/parameters/IfMatch" };
const IF_NONE_MATCH = { $ref: "#/components/parameters/IfNoneMatch" };
const IDEMPOTENCY_KEY = { $ref: "#/components/parameters/IdempotencyKey" };

/** What If-Match may say in its place need not stand in a body. */
function withoutVersion({ required, ...schema }: JsonSchema): JsonSchema {
  const needed = ((required ?? []) as string[]).filter((name) => name !== "version");
  return { ...schema, ...(needed.length > 0 ? { required: needed } : {}) };
}

function bodyOf(body: ApiBody, versioned: boolean, components: Components): JsonSchema {
  const { mediaType = JSON_TYPE, schema, about = {}, example } = body;
  const written = toJsonSchema(schema, "input", components) as { properties?: Record<string, JsonSchema> };
  const asked = versioned ? withoutVersion(written) : written;
  const properties = Object.entries(written.properties ?? {}).map(([name, value]) => [
    name,
    about[name] === undefined ? value : { ...value, description: about[name] },
  ]);
  const described = written.properties ? { ...asked, properties: Object.fromEntries(properties) as unknown } : asked;
  return {
    required: true,
    content: { [mediaType]: { schema: described, ...(example === undefined ? {} : { example }) } },
  };
}

/** Who may not read is told nothing of what they wrote. */
const NOTHING = { type: "object", maxProperties: 0, description: "To a token without the scope `read`." };

function answerOf(operation: ApiOperation, answer: ApiAnswer, components: Components): JsonSchema {
  const { description, schema, example, mediaType = JSON_TYPE, headers = {} } = answer;
  const written = schema && toJsonSchema(schema, "output", components);
  const writes = operation.method !== "get" && operation.scope !== null;
  const shown = written && writes ? { anyOf: [written, NOTHING] } : written;
  const said = Object.entries(headers).map(([name, text]) => [name, { description: text, schema: { type: "string" } }]);
  return {
    description,
    ...(said.length > 0 ? { headers: Object.fromEntries(said) as unknown } : {}),
    ...(shown ? { content: { [mediaType]: { schema: shown, ...(example === undefined ? {} : { example }) } } } : {}),
  };
}

/** What is read with a token carries an ETag. */
const isTagged = ({ method, scope, answers }: ApiOperation) =>
  method === "get" && scope !== null && answers[200]?.schema !== undefined;
const NOT_MODIFIED = ["304", { description: "What you have is what you would get (`If-None-Match`)." }] as const;

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });

/** What every answer says beside itself; the document is the same for everybody, and nobody's allowance. */
function withHeaders(operation: ApiOperation, status: number, response: JsonSchema): JsonSchema {
  if (operation.tag === "This document") return response;
  const own = response["headers"] as JsonSchema | undefined;
  const shows = status < 300 && response["content"] !== undefined;
  const etag = status === 304 || (shows && operation.body?.mediaType === undefined) ? { ETag: header("ETag") } : {};
  // It is refused before it is read.
  if (status === 431) return response;
  const allowance = { RateLimit: header("RateLimit"), "RateLimit-Policy": header("RateLimit-Policy") };
  return { ...response, headers: { ...own, ...etag, ...allowance } };
}

function securityOf({ scope }: ApiOperation): JsonSchema[] {
  if (scope === null) return [];
  return [{ token: scope === "any" ? [] : [scope] }];
}

function operationObject(operation: ApiOperation, components: Components): JsonSchema {
  const { id, tag, summary, description, body, query, repeatable, versioned } = operation;
  const asked = [
    ...(operation.parameters ? parameters("path", operation.parameters, components) : []),
    ...(query ? parameters("query", query, components) : []),
    ...(repeatable ? [IDEMPOTENCY_KEY] : []),
    ...(versioned ? [IF_MATCH] : []),
    ...(isTagged(operation) ? [IF_NONE_MATCH] : []),
  ];
  const answers = Object.entries(operation.answers).map(
    ([status, answer]) => [status, answerOf(operation, answer, components)] as const,
  );
  const problems = problemsOf(operation).map((problem) => [String(problem.status), problemAnswer(problem)] as const);
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    security: securityOf(operation),
    ...(asked.length > 0 ? { parameters: asked } : {}),
    ...(body ? { requestBody: bodyOf(body, versioned ?? false, components) } : {}),
    responses: Object.fromEntries(
      [...answers, ...(isTagged(operation) ? [NOT_MODIFIED] : []), ...problems].map(([status, response]) => [
        status,
        withHeaders(operation, Number(status), response),
      ]),
    ),
  };
}

const components = (schemas: Components) => ({
  schemas: Object.fromEntries([...schemas].sort(([one], [other]) => one.localeCompare(other, "en"))),
  parameters: documentParameters,
  headers: documentHeaders,
  securitySchemes,
});

/** The OpenAPI 3.1 document of these operations. Throws where two of them, or two schemas, have one name. */
export function openApiDocument(operations: readonly ApiOperation[], about: About): OpenApiDocument {
  const schemas: Components = new Map();
  toJsonSchema(ProblemShape, "output", schemas);
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const operation of operations) {
    const path = (paths[operation.path] ??= {});
    if (path[operation.method]) throw new Error(`two operations are ${operation.method} ${operation.path}`);
    path[operation.method] = operationObject(operation, schemas);
  }
  const { title, version, description, server, tags } = about;
  return {
    openapi: "3.1.0",
    info: { title, version, description },
    servers: [{ url: server }],
    tags: Object.entries(tags).map(([name, said]) => ({ name, description: said })),
    paths,
    components: components(schemas),
  };
}

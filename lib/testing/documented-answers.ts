import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { OpenApiDocument } from "../platform/open-api/document";

type Json = Record<string, unknown>;
export type Documented = { method: string; path: string };

const formats = {
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

/** Ours must send nothing that is not described, though readers of the document are told to bear more. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, closed(part)]));
  return "properties" in parts && !("additionalProperties" in parts)
    ? { ...parts, additionalProperties: false }
    : parts;
}

function responseOf(document: OpenApiDocument, { method, path }: Documented, status: number): Json | undefined {
  const responses = document.paths[path]?.[method.toLowerCase()]?.["responses"] as Record<string, Json> | undefined;
  return responses?.[String(status)];
}

/** Checks bodies against the document; gives what is wrong: an empty list for an answer that is as it says. */
export function bodyChecker(document: OpenApiDocument) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats });
  ajv.addSchema({ $id: "doc:", components: closed(document.components) as Json });
  const compiled = new Map<string, ValidateFunction>();

  function validator(key: string, schema: unknown): ValidateFunction {
    const known = compiled.get(key);
    if (known) return known;
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc:#/')) as Json;
    const made = ajv.compile(closed(absolute) as Json);
    compiled.set(key, made);
    return made;
  }

  return (operation: Documented, status: number, body: unknown, mediaType?: string): string[] => {
    const name = `${operation.method.toUpperCase()} ${operation.path} ${String(status)}`;
    const response = responseOf(document, operation, status);
    if (!response) return [`${name} is not in the document`];
    const content = (response["content"] ?? {}) as Record<string, { schema?: unknown }>;
    const types = Object.keys(content);
    if (types.length === 0) return body === undefined || body === "" ? [] : [`${name} has a body`];
    const expected = mediaType ?? types[0] ?? "";
    const schema = content[expected]?.schema;
    if (schema === undefined) return [`${name} is of the type ${expected}`];
    const validate = validator(`${name} ${expected}`, schema);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${name} ${instancePath}: ${message ?? ""}`);
  };
}

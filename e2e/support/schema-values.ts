import fc from "fast-check";
import type { OpenApiDocument } from "@/lib/platform/open-api/document";
import type { JsonSchema } from "@/lib/platform/open-api/json-schema";

/** The ids that values may name: what is somebody's, and what isn't there. */
export type KnownIds = readonly number[];

const LARGEST_ID = 2_147_483_647;
const ID = "^[1-9][0-9]{0,9}$";
const text = fc.string({ unit: fc.constantFrom("a", "é", "😀", " ", "\n", "<", "#", "@", "0"), maxLength: 40 });
const moment = fc
  .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());

function ofString(schema: JsonSchema, ids: KnownIds): fc.Arbitrary<unknown> {
  if (schema["pattern"] === ID) return fc.constantFrom(...ids.map(String));
  if (typeof schema["pattern"] === "string") return fc.stringMatching(new RegExp(schema["pattern"]));
  if (schema["format"] === "date-time") return moment;
  if (schema["format"] === "date") return moment.map((at) => at.slice(0, 10));
  return text;
}

function ofInteger({ minimum = -5, maximum = 1_000 }: { minimum?: number; maximum?: number }, ids: KnownIds) {
  if (maximum === LARGEST_ID) return fc.constantFrom(...ids);
  return fc.integer({ min: minimum, max: Math.max(minimum, maximum) });
}

/** Values that are as a schema of the document says; those it leaves open are anything. */
export function valuesOf(document: OpenApiDocument, schema: JsonSchema, ids: KnownIds): fc.Arbitrary<unknown> {
  const inner = (part: unknown) => valuesOf(document, part as JsonSchema, ids);
  if (typeof schema["$ref"] === "string")
    return inner(document.components.schemas[schema["$ref"].split("/").at(-1) ?? ""]);
  if ("const" in schema) return fc.constant(schema["const"]);
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as unknown[]));
  const choices = (schema["anyOf"] ?? schema["oneOf"]) as JsonSchema[] | undefined;
  if (choices) return fc.oneof(...choices.map(inner));
  switch (schema["type"]) {
    case "string":
      return ofString(schema, ids);
    case "integer":
    case "number":
      return ofInteger(schema, ids);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(inner(schema["items"] ?? {}), { maxLength: 4 });
    case "object": {
      const properties = Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>);
      const requiredKeys = (schema["required"] ?? []) as string[];
      return fc.record(Object.fromEntries(properties.map(([name, part]) => [name, inner(part)])), { requiredKeys });
    }
    default:
      return fc.jsonValue();
  }
}

import fc from "fast-check";
import type { OpenApiDocument } from "@/lib/platform/open-api/document";
import type { JsonSchema } from "@/lib/platform/open-api/json-schema";

/** The ids that values may name, what is somebody's and what isn't there, and those that a field of a name mostly does. */
export type KnownIds = { any: readonly number[]; of: Readonly<Record<string, readonly number[]>> };

const LARGEST_ID = 2_147_483_647;
const ID = "^[1-9][0-9]{0,9}$";
const text = fc.string({ unit: fc.constantFrom("a", "é", "😀", " ", "\n", "<", "#", "@", "0"), maxLength: 40 });
const moment = fc
  .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());

const anId = ({ any, of }: KnownIds, name: string): fc.Arbitrary<number> => {
  const own = of[name];
  const some = fc.constantFrom(...any);
  return own ? fc.oneof({ arbitrary: fc.constantFrom(...own), weight: 3 }, { arbitrary: some, weight: 1 }) : some;
};

function ofString(schema: JsonSchema, ids: fc.Arbitrary<number>): fc.Arbitrary<unknown> {
  if (schema["pattern"] === ID) return ids.map(String);
  if (typeof schema["pattern"] === "string") return fc.stringMatching(new RegExp(schema["pattern"]));
  if (schema["format"] === "date-time") return moment;
  if (schema["format"] === "date") return moment.map((at) => at.slice(0, 10));
  return text;
}

function ofInteger({ minimum = -5, maximum }: { minimum?: number; maximum?: number }, ids: fc.Arbitrary<number>) {
  if (maximum === LARGEST_ID) return ids;
  // Versions of what is new are small.
  if (maximum === undefined) return fc.oneof(fc.integer({ min: minimum, max: 5 }), fc.maxSafeNat());
  return fc.integer({ min: minimum, max: Math.max(minimum, maximum) });
}

/** Objects with all that they need, and now and then a little or much of the rest. */
function ofObject(schema: JsonSchema, inner: (part: JsonSchema, name: string) => fc.Arbitrary<unknown>) {
  const properties = Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>);
  const needed = (schema["required"] ?? []) as string[];
  const optional = properties.map(([name]) => name).filter((name) => !needed.includes(name));
  const kept = fc.oneof(fc.subarray(optional, { maxLength: Math.min(1, optional.length) }), fc.subarray(optional));
  return kept.chain((some) => {
    const chosen = properties.filter(([name]) => needed.includes(name) || some.includes(name));
    return fc.record(Object.fromEntries(chosen.map(([name, part]) => [name, inner(part, name)])));
  });
}

/** Values that are as a schema of the document says; those it leaves open are anything. */
export function valuesOf(
  document: OpenApiDocument,
  schema: JsonSchema,
  ids: KnownIds,
  name = "",
): fc.Arbitrary<unknown> {
  const inner = (part: unknown, field = name) => valuesOf(document, part as JsonSchema, ids, field);
  const id = anId(ids, name);
  if (typeof schema["$ref"] === "string")
    return inner(document.components.schemas[schema["$ref"].split("/").at(-1) ?? ""]);
  if ("const" in schema) return fc.constant(schema["const"]);
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as unknown[]));
  const choices = (schema["anyOf"] ?? schema["oneOf"]) as JsonSchema[] | undefined;
  if (choices) return fc.oneof(...choices.map((part) => inner(part)));
  const { type, ...rest } = schema;
  if (Array.isArray(type)) return fc.oneof(...(type as string[]).map((one) => inner({ ...rest, type: one })));
  switch (type) {
    case "string":
      return ofString(schema, id);
    case "integer":
    case "number":
      return ofInteger(schema, id);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(inner(schema["items"] ?? {}), { maxLength: 4 });
    case "object":
      return ofObject(schema, inner);
    default:
      return fc.jsonValue();
  }
}

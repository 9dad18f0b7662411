import { z } from "zod";

export type JsonSchema = { [keyword: string]: unknown };
export type Components = Map<string, JsonSchema>;

type Converted = Parameters<NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>["override"]>>[0];

/** What zod says of a schema beyond what readers of the document need. */
function plain({ jsonSchema }: Converted): void {
  // A schema that says what it is taken as (an id) need not say how it is read.
  if (jsonSchema.type !== undefined) delete jsonSchema.anyOf;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.type === "integer" && jsonSchema.exclusiveMinimum === 0) {
    delete jsonSchema.exclusiveMinimum;
    jsonSchema.minimum = 1;
  }
}

/** Later versions of an answer may have more fields, which is no reason to fail: only what is sent in is closed. */
function open({ jsonSchema }: Converted): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}

function keepComponent(components: Components, name: string, schema: JsonSchema): void {
  const kept = components.get(name);
  if (kept && JSON.stringify(kept) !== JSON.stringify(schema)) throw new Error(`two schemas are called ${name}`);
  components.set(name, schema);
}

/** A schema as JSON Schema 2020-12; those with an id go to the components and are referred to. Throws for two of one name. */
export function toJsonSchema(schema: z.ZodType, io: "input" | "output", components: Components): JsonSchema {
  const written = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    unrepresentable: "any",
    override: (converted) => {
      plain(converted);
      if (io === "output") open(converted);
    },
  });
  const {
    $schema: _schema,
    $defs,
    ...rest
  } = JSON.parse(JSON.stringify(written).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema & {
    $defs?: Record<string, JsonSchema>;
  };
  for (const [name, { id: _id, ...definition }] of Object.entries($defs ?? {}))
    keepComponent(components, name, definition);
  const { id, ...own } = rest;
  if (typeof id !== "string") return own;
  keepComponent(components, id, own);
  return { $ref: `#/components/schemas/${id}` };
}

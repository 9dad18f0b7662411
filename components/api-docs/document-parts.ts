/** The parts of an OpenAPI document that the page shows. */
export type Schema = {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  description?: string;
  const?: unknown;
  default?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  maxProperties?: number;
};
export type Content = Readonly<Record<string, { schema?: Schema; example?: unknown }>>;
export type Parameter = { name: string; in: string; required?: boolean; description?: string; schema: Schema };
export type Answer = {
  description: string;
  headers?: Readonly<Record<string, { description?: string }>>;
  content?: Content;
};
export type Operation = {
  operationId: string;
  tags: readonly string[];
  summary: string;
  description: string;
  security: readonly { token?: readonly string[] }[];
  parameters?: readonly (Parameter | { $ref: string })[];
  requestBody?: { content: Content };
  responses: Readonly<Record<string, Answer>>;
};
export type Document = {
  info: { title: string; version: string; description: string };
  servers: readonly { url: string }[];
  tags: readonly { name: string; description: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: {
    schemas: Readonly<Record<string, Schema>>;
    parameters: Readonly<Record<string, Parameter>>;
  };
};
export type PlacedOperation = Operation & { path: string; method: string };

const last = (reference: string) => reference.split("/").at(-1) ?? reference;

/** The operations of a tag, in the document's order. */
export function operationsOf(document: Document, tag: string): PlacedOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags }]) => tags.includes(tag))
      .map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
  );
}

/** The parameters of an operation, those that are shared among them. */
export function parametersOf(document: Document, { parameters = [] }: Operation): Parameter[] {
  return parameters.flatMap((parameter) => {
    if (!("$ref" in parameter)) return [parameter];
    const shared = document.components.parameters[last(parameter.$ref)];
    return shared ? [shared] : [];
  });
}

/** The name of the object that a schema is, or is made of, where it is one of the document's. */
export function shapeOf(schema: Schema): string | undefined {
  if (schema.$ref !== undefined) return last(schema.$ref);
  if (schema.items) return shapeOf(schema.items);
  return schema.anyOf?.map(shapeOf).find((name) => name !== undefined);
}

function range(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return ` ${String(least)}–${String(most)}`;
  if (most !== undefined) return ` ≤ ${String(most)}`;
  return least !== undefined && least !== 1 ? ` ≥ ${String(least)}` : "";
}

/** What a value is, in a few words. */
export function typePhrase(schema: Schema): string {
  if (schema.$ref !== undefined) return last(schema.$ref);
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.anyOf)
    return [...new Set(schema.anyOf.filter((part) => part.maxProperties !== 0).map(typePhrase))].join(" | ");
  const { type } = schema;
  if (typeof type === "object") return type.map((one) => typePhrase({ ...schema, type: one })).join(" | ");
  switch (type) {
    case "array":
      return `[${typePhrase(schema.items ?? {})}, …]${range(undefined, schema.maxItems)}`;
    case "string":
      return `${schema.format ?? "string"}${range(undefined, schema.maxLength)}`;
    case "integer":
    case "number":
      return `${type}${range(schema.minimum, schema.maximum === 2_147_483_647 ? undefined : schema.maximum)}`;
    default:
      return type ?? "any";
  }
}

import fc from "fast-check";
import type { ApiOperation } from "@/lib/platform/api-operation";
import type { OpenApiDocument } from "@/lib/platform/open-api/document";
import type { JsonSchema } from "@/lib/platform/open-api/json-schema";
import { hostilePaths, hostileTexts, hostileValues, nested } from "./hostile";
import { valuesOf, type KnownIds } from "./schema-values";

export type Sent = { target: string; headers: Record<string, string>; body?: string | Buffer };
type Parameter = { name: string; in: string; schema: JsonSchema };
type Source = { document: OpenApiDocument; ids: KnownIds };

const hostile = fc.oneof(
  fc.constantFrom(...hostileValues),
  fc.constantFrom<unknown>(...hostileTexts),
  fc.constantFrom<unknown>(-0, 1e21, -2_147_483_649, 9_007_199_254_740_993, "1e400", "null", ["1", "1"], [null]),
  fc.jsonValue({ maxDepth: 3 }),
);
const names = fc.constantFrom(
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "then",
  "id",
  "userId",
  "role",
  "é",
  "",
);

/** Something wrong with an object that is as the document says. */
const broken = (body: Record<string, unknown>): fc.Arbitrary<object> => {
  const keys = Object.keys(body);
  const someKey = keys.length > 0 ? fc.constantFrom(...keys) : fc.constant("title");
  return fc.oneof(
    fc.tuple(someKey, hostile).map(([key, value]) => ({ ...body, [key]: value })),
    someKey.map((key) => Object.fromEntries(Object.entries(body).filter(([name]) => name !== key))),
    // Not a literal: there __proto__ would be no key.
    fc.tuple(names, hostile).map(([name, value]) => Object.fromEntries([...Object.entries(body), [name, value]])),
  );
};

const written = (value: unknown) => JSON.stringify(value) || "null";

/** Texts that are no JSON object, or one that no program would write. */
const rawTexts = (body: unknown): fc.Arbitrary<string> => {
  const [key = "title"] = Object.keys(body ?? {});
  const name = JSON.stringify(key);
  return fc.constantFrom(
    ...["", "{", "[]", "null", "1", '"a"', "{}{}", "NaN", "{'a':1}", '{"a":}', "\ufeff{}", "\u0000"],
    written(body).slice(0, -1),
    `{${name}:NaN}`,
    `{${name}:1e999}`,
    `{${name}:-Infinity}`,
    `{${name}:1,${name}:"twice"}`,
    `{${name}:"\\ud800"}`,
    `{${name}:${nested(3_000)}}`,
    nested(60_000, "[", "]"),
    `{${name}:"${"x".repeat(1_010_000)}"}`,
  );
};

type Payload = { body: string | Buffer; type: string };

/** Bodies: right ones, those with something wrong, and what is no body at all. */
function payloads(operation: ApiOperation, { document, ids }: Source): fc.Arbitrary<Payload | null> {
  const { body: described } = operation;
  if (!described) return fc.constant(null);
  const request = document.paths[operation.path]?.[operation.method]?.["requestBody"] as {
    content: Record<string, { schema: JsonSchema }>;
  };
  const [[mediaType, { schema }]] = Object.entries(request.content) as [[string, { schema: JsonSchema }]];
  const types = fc.constantFrom(
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/jsonp",
    "a",
    "multipart/form-data; boundary=x",
  );
  if (!mediaType.includes("json")) {
    const bytes = fc.uint8Array({ maxLength: 2_000 }).map((part) => Buffer.from(part));
    return fc.record({ body: bytes, type: fc.oneof(fc.constant(mediaType), types) });
  }
  const right = valuesOf(document, schema, ids) as fc.Arbitrary<Record<string, unknown>>;
  // Without a token, right ones would count as failed sign-ins, or make accounts.
  const refused = (body: object) => (operation.scope === null ? { ...body, unknown: 1 } : body);
  const json = (body: fc.Arbitrary<object>) =>
    body.map((value) => ({ body: written(refused(value)), type: mediaType }));
  return fc.oneof(
    { arbitrary: json(right), weight: 5 },
    { arbitrary: json(right.chain(broken)), weight: 6 },
    { arbitrary: right.chain(rawTexts).map((body) => ({ body, type: mediaType })), weight: 3 },
    { arbitrary: fc.tuple(right, types).map(([body, type]) => ({ body: written(body), type })), weight: 1 },
    {
      arbitrary: fc.uint8Array({ maxLength: 40 }).map((part) => ({ body: Buffer.from(part), type: mediaType })),
      weight: 1,
    },
  );
}

const encoded = (value: unknown) => {
  const text = Array.isArray(value) ? value.map(String).join(",") : String(value);
  return encodeURIComponent(text.toWellFormed());
};
/** What an address can hold and no text can: NUL, half a character, no percent at all. */
const rawValues = fc.constantFrom(
  "%00",
  "%ED%A0%80",
  "%ff",
  "%zz",
  "%",
  "+",
  "a%00b",
  "%2525",
  "",
  ...hostileTexts.map(encoded).filter((text) => text.length < 2_500),
);
/** Places of pages that nobody was given. */
const cursors = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).map((value) => Buffer.from(JSON.stringify(value)).toString("base64url")),
  fc
    .array(fc.oneof(fc.integer(), fc.constantFrom("2026-01-01", "x", null, -1, 1e300)))
    .map((value) => Buffer.from(JSON.stringify(value)).toString("base64url")),
);

function queryPart({ name, schema }: Parameter, { document, ids }: Source): fc.Arbitrary<string> {
  const own = name === "cursor" ? cursors : valuesOf(document, schema, ids, name).map(encoded);
  return fc.oneof(
    { arbitrary: own.map((value) => `${name}=${value}`), weight: 5 },
    { arbitrary: rawValues.map((value) => `${name}=${value}`), weight: 3 },
    { arbitrary: fc.tuple(own, rawValues).map(([one, other]) => `${name}=${one}&${name}=${other}`), weight: 1 },
    {
      arbitrary: fc.tuple(names, rawValues).map(([other, value]) => `${name}[${encodeURIComponent(other)}]=${value}`),
      weight: 1,
    },
  );
}

function queries(parameters: readonly Parameter[], source: Source): fc.Arbitrary<string> {
  const { document, ids } = source;
  const right = fc
    .subarray(parameters.filter(({ name }) => name !== "cursor"))
    .chain((some) =>
      fc.tuple(
        ...some
          .slice(0, 3)
          .map(({ name, schema }) => valuesOf(document, schema, ids, name).map((value) => `${name}=${encoded(value)}`)),
      ),
    );
  const parts = parameters.map((parameter) => fc.option(queryPart(parameter, source), { nil: null, freq: 2 }));
  const stray = fc.option(
    fc.tuple(names, rawValues).map(([name, value]) => `${encodeURIComponent(name)}=${value}`),
    { nil: null, freq: 1 },
  );
  const any = fc.tuple(stray, ...parts).map((some) => some.filter((part) => part !== null));
  return fc.oneof({ arbitrary: right, weight: 2 }, { arbitrary: any, weight: 3 }).map((some) => some.join("&"));
}

function paths(operation: ApiOperation, parameters: readonly Parameter[], { document, ids }: Source) {
  const part = ({ name, schema }: Parameter) =>
    fc.oneof(
      { arbitrary: valuesOf(document, schema, ids, name).map(encoded), weight: 5 },
      { arbitrary: fc.constantFrom(...hostilePaths), weight: 1 },
    );
  return fc
    .tuple(...parameters.map(part))
    .map((values) =>
      parameters.reduce<string>(
        (path, { name }, index) => path.replace(`{${name}}`, () => values[index] ?? ""),
        operation.path,
      ),
    );
}

const headerText = fc.oneof(
  fc.constantFrom("", "*", 'W/"1"', '"1"', '"', "0", "-1", "x".repeat(3_000), "\u00ff\u00e9", "a, b", "[]", "12345678"),
  fc.string({ unit: "grapheme-ascii", maxLength: 60 }),
);
const headers = fc.dictionary(
  fc.constantFrom(
    "idempotency-key",
    "if-match",
    "if-none-match",
    "accept-language",
    "accept",
    "range",
    "x-forwarded-for",
    "x-request-id",
  ),
  headerText,
  { maxKeys: 2 },
);

/** What a change is made from where its body doesn't say; versions of what is new are small. */
const conditions = fc.integer({ min: 1, max: 5 }).map((version) => `W/"${String(version)}-mB0VqKxW2m1c5b0Q8l2p7A"`);

/** Longer ones are refused by the HTTP parser, before anybody could read them. */
const ADDRESS_MAX = 6_000;

/** Requests to one operation, from nearly right to hopeless; the token is put to them. */
export function requestsTo(operation: ApiOperation, source: Source): fc.Arbitrary<Sent> {
  const described = (source.document.paths[operation.path]?.[operation.method]?.["parameters"] ?? []) as Parameter[];
  const ofKind = (kind: string) => described.filter((parameter) => parameter.in === kind);
  return fc
    .record({
      path: paths(operation, ofKind("path"), source),
      query: queries(ofKind("query"), source),
      headers: fc.oneof({ arbitrary: fc.constant({}), weight: 2 }, { arbitrary: headers, weight: 1 }),
      payload: payloads(operation, source),
      condition: operation.versioned ? conditions : fc.constant(null),
    })
    .map(({ path, query, headers: own, payload, condition }) => ({
      target: `/api/v1${path}${query === "" ? "" : `?${query}`}`,
      headers: {
        ...(condition === null || payload?.body.includes('"version"') ? {} : { "if-match": condition }),
        ...own,
        ...(payload ? { "content-type": payload.type } : {}),
      },
      ...(payload ? { body: payload.body } : {}),
    }))
    .filter(({ target }) => target.length < ADDRESS_MAX);
}

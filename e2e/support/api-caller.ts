import { expect, type APIRequestContext } from "@playwright/test";
import { allOperations } from "@/app/api/v1/all-operations";
import type { ApiOperation } from "@/lib/platform/api-operation";
import type { OpenApiDocument } from "@/lib/platform/open-api/document";
import { bodyChecker, type Documented } from "@/lib/testing/documented-answers";
import { PASSWORD } from "./people";

export type Json = Record<string, unknown>;
export type Answer = { status: number; body: Json; headers: Record<string, string> };
export type Caller = (
  method: string,
  path: string,
  data?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

type Check = ReturnType<typeof bodyChecker>;
let check: Promise<Check> | undefined;

/** What the running product says of itself; read once. */
export function documentCheck(request: APIRequestContext): Promise<Check> {
  const read = async () => {
    const answer = await request.get("/api/v1/openapi.json");
    expect(answer.headers()["content-type"]).toContain("application/json");
    return bodyChecker((await answer.json()) as OpenApiDocument);
  };
  return (check ??= read());
}

/** The operation that a request is one of: an address written out goes before one with parts that stand for anything. */
export function operationOf(method: string, target: string): ApiOperation | undefined {
  const parts = (target.split("?", 1)[0] ?? "").split("/");
  const fits = ({ path }: ApiOperation) => {
    const own = path.split("/");
    return own.length === parts.length && own.every((part, index) => part.startsWith("{") || part === parts[index]);
  };
  return allOperations
    .filter((operation) => operation.method === method.toLowerCase() && fits(operation))
    .sort((one, other) => one.path.split("{").length - other.path.split("{").length)[0];
}

/** The answer's body as the document knows it: JSON read, anything else left alone. */
function bodyOf(text: string, mediaType: string): unknown {
  if (text === "") return undefined;
  return /\bjson\b/.test(mediaType) ? (JSON.parse(text) as unknown) : text;
}

/** What an answer has that the document doesn't say: empty where all is as documented. */
export function undocumented(
  check: Check,
  operation: Documented,
  { status, text, mediaType }: { status: number; text: string; mediaType: string },
): string[] {
  return check(operation, status, bodyOf(text, mediaType), mediaType.split(";", 1)[0] ?? "");
}

/** Somebody's program: it makes a token by their password, and calls with it. Every answer is held against the document. */
export async function program(request: APIRequestContext, email: string, scopes = ["read", "write"]): Promise<Caller> {
  const check = await documentCheck(request);
  const call = async (method: string, path: string, data?: unknown, headers: Record<string, string> = {}) => {
    const answer = await request.fetch(`/api/v1${path}`, { method, headers, ...(data === undefined ? {} : { data }) });
    const [text, mediaType] = [await answer.text(), answer.headers()["content-type"] ?? ""];
    const operation = operationOf(method, path);
    expect(operation, `${method} ${path} is documented`).toBeDefined();
    if (operation) expect(undocumented(check, operation, { status: answer.status(), text, mediaType })).toEqual([]);
    return { status: answer.status(), body: text === "" ? {} : (JSON.parse(text) as Json), headers: answer.headers() };
  };
  const made = await call("POST", "/tokens", { email, password: PASSWORD, name: "Essai", scopes });
  expect(made.status).toBe(201);
  const authorization = `Bearer ${String(made.body["token"])}`;
  return (method, path, data, headers = {}) => call(method, path, data, { authorization, ...headers });
}

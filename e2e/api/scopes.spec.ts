import { allOperations } from "@/app/api/v1/all-operations";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { expect, PASSWORD, test } from "../fixtures";

const SCOPES = ["read", "write", "admin"] as const;
const parts: Record<string, string> = { number: "1", other: "2", relation: "blocks", user: "1", entry: "1", id: "1" };
const fileId = "x".repeat(22);

/** A request that its schemas take, to things that may not be there: the scope is asked about before they are looked for. */
function requestOf({ path, method, body }: ApiOperation) {
  const filled = path.replace(/\{(\w+)\}/g, (_part, name: string) =>
    path.startsWith("/attachments") ? fileId : (parts[name] ?? "1"),
  );
  const search = path === "/attachments" ? "?name=a.txt" : path === "/search" ? "?q=a" : "";
  const bytes = body?.mediaType === undefined ? undefined : Buffer.from("a");
  const json = body?.example ?? (method === "put" ? {} : undefined);
  const data = bytes ?? json;
  return {
    address: `/api/v1${filled}${search}`,
    options: {
      method: method.toUpperCase(),
      ...(data === undefined ? {} : { data }),
      headers: { "content-type": body?.mediaType ?? "application/json" },
    },
  };
}

test("no token does what its scopes don't say @desktop", async ({ request, newPerson }) => {
  const { email } = await newPerson({ role: "admin" });
  const tokens = new Map<string, string>();
  for (const missing of SCOPES) {
    const scopes = SCOPES.filter((scope) => scope !== missing);
    const made = await request.post("/api/v1/tokens", { data: { email, password: PASSWORD, name: "Essai", scopes } });
    tokens.set(missing, ((await made.json()) as { token: string }).token);
  }
  const scoped = allOperations.filter(({ scope }) => SCOPES.some((one) => one === scope));
  expect(new Set(scoped.map(({ scope }) => scope)).size).toBe(3);
  for (const operation of scoped) {
    const { address, options } = requestOf(operation);
    const authorization = `Bearer ${tokens.get(String(operation.scope)) ?? ""}`;
    const answer = await request.fetch(address, { ...options, headers: { ...options.headers, authorization } });
    expect(answer.status(), `${operation.id} without ${String(operation.scope)}`).toBe(403);
  }
});

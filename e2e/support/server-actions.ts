import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { paths } from "../../scripts/paths";

type Reference = { workers: Record<string, unknown>; exportedName: string };
export type ServerAction = { name: string; id: string; page: string };
export type ActionAnswer = { status: number; ok: boolean | undefined; code: string | undefined; body: string };

/** The address of a page by its place in `app/`; a part that varies is a number nobody has. */
const addressOf = (worker: string) =>
  `/${worker
    .replace(/^app\//, "")
    .replace(/\/?page$/, "")
    .replaceAll(/\([^)]*\)\/?/g, "")
    .replaceAll(/\[[^\]]*\]/g, "2147483647")}`;

function pageOf(workers: readonly string[]): string {
  const pages = workers.filter((worker) => worker.endsWith("page")).map(addressOf);
  return pages.toSorted((a, b) => Number(a.includes("214748")) - Number(b.includes("214748")))[0] ?? "/login";
}

/** Every server action of the build, with an address that it can be posted to. */
export function serverActions(): readonly ServerAction[] {
  const file = join(paths.build, "server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as { node: Record<string, Reference> };
  return Object.entries(node).map(([id, { exportedName, workers }]) => ({
    name: exportedName,
    id,
    page: pageOf(Object.keys(workers)),
  }));
}

/** The action of a name; throws where the build has none. */
export function serverAction(name: string): ServerAction {
  const action = serverActions().find((one) => one.name === name);
  if (!action) throw new Error(`the build has no ${name}`);
  return action;
}

type Body = { data: string | Buffer; type: string } | { multipart: FormData };

/** What the answer of an action holds, read from React's own format. */
async function readAnswer(answer: APIResponse): Promise<ActionAnswer> {
  const body = await answer.text();
  const [, text] = /^[0-9a-f]+:(\{"ok":.*)$/m.exec(body) ?? [];
  const said =
    text === undefined ? undefined : (JSON.parse(text) as { ok: boolean; error?: { code: string } | string });
  const code = typeof said?.error === "object" ? said.error.code : /"code":"(\w+)"/.exec(body)?.[1];
  return { status: answer.status(), ok: said?.ok, code: said?.ok === false ? code : undefined, body };
}

/** Posts a body to an action as it stands, of whatever form. */
export async function postAction(
  request: APIRequestContext,
  action: ServerAction,
  body: Body,
  headers: Record<string, string> = {},
): Promise<ActionAnswer> {
  const sent = { ...headers, "next-action": action.id, accept: "text/x-component" };
  const answer =
    "multipart" in body
      ? await request.post(action.page, { headers: sent, multipart: body.multipart, maxRedirects: 0 })
      : await request.post(action.page, {
          headers: { ...sent, "content-type": body.type },
          data: typeof body.data === "string" ? Buffer.from(body.data) : body.data,
          maxRedirects: 0,
        });
  return readAnswer(answer);
}

/** Calls a server action as its page would: its arguments as JSON, which is React's format for plain values. */
export function callAction(
  request: APIRequestContext,
  name: string,
  ...args: readonly unknown[]
): Promise<ActionAnswer> {
  return postAction(request, serverAction(name), { data: JSON.stringify(args), type: "text/plain;charset=UTF-8" });
}

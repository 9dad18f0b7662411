import { Linter } from "eslint";
import { expect, test } from "vitest";
import { actionsOnly } from "./actions-only.mjs";
import { scopedReads } from "./scoped-reads.mjs";

function complaints(code: string, filename: string): string[] {
  const plugin = {
    rules: { "actions-only": actionsOnly, "scoped-reads": scopedReads },
  };
  const messages = new Linter({ cwd: "/project" }).verify(
    code,
    [
      {
        files: ["**/*.ts"],
        plugins: { local: plugin },
        rules: {
          "local/actions-only": "error",
          "local/scoped-reads": ["error", { rawFiles: ["lib/tickets/list-keys.ts"] }],
        },
      },
    ],
    { filename: `/project/${filename}` },
  );
  return messages.map((message) => message.message);
}

test("a use-server file exports only createAction results", () => {
  const fine = '"use server"; export const openAction = createAction(open);';
  expect(complaints(fine, "lib/tickets/actions.ts")).toEqual([]);
  expect(complaints('"use server"; export async function leak() {}', "lib/tickets/actions.ts")).toHaveLength(1);
  expect(complaints('"use server"; export const leak = async () => {};', "lib/tickets/actions.ts")).toHaveLength(1);
  expect(complaints('"use server"; export default createAction(open);', "lib/tickets/actions.ts")).toHaveLength(1);
  expect(complaints('"use server"; export * from "./commands";', "lib/tickets/actions.ts")).toHaveLength(1);
});

test("use server stands nowhere else, not even inside a function", () => {
  expect(complaints('"use server"; export const a = createAction(b);', "app/page.ts")).toHaveLength(1);
  expect(complaints('async function save() { "use server"; }', "app/page.ts")).toHaveLength(1);
});

test("a read of a scoped model names that model's scope in its top-level where", () => {
  const file = "lib/tickets/queries.ts";
  expect(complaints("db.ticket.findMany({ where: visibleTickets(actor) })", file)).toEqual([]);
  expect(complaints("tx.ticket.findFirst({ where: { AND: [{ id }, visibleTickets(actor)] } })", file)).toEqual([]);
  expect(complaints("db.ticket.findMany({ where: { id } })", file)).toHaveLength(1);
  expect(complaints("db.ticket.count()", file)).toHaveLength(1);
  expect(complaints("db.user.findMany({ where: { id } })", file)).toEqual([]);
});

test("a scope mentioned only inside an include does not count", () => {
  const code = "db.ticket.findMany({ where: { id }, include: { comments: { where: visibleComments(actor) } } })";
  expect(complaints(code, "lib/tickets/queries.ts")).toHaveLength(1);
  const nested = "db.ticket.findMany({ where: { id }, include: { parent: { where: visibleTickets(actor) } } })";
  expect(complaints(nested, "lib/tickets/queries.ts")).toHaveLength(1);
});

test("a door without a check says so in its name", () => {
  expect(
    complaints("async function unscopedTicket(id) { return db.ticket.findFirst({ where: { id } }); }", "lib/a/b.ts"),
  ).toEqual([]);
});

test("raw SQL stands only in named files, the unsafe kind nowhere", () => {
  expect(complaints("db.$queryRaw`SELECT 1`", "lib/tickets/list-keys.ts")).toEqual([]);
  expect(complaints("db.$queryRaw`SELECT 1`", "lib/tickets/queries.ts")).toHaveLength(1);
  expect(complaints("db.$queryRawUnsafe(text)", "lib/tickets/list-keys.ts")).toHaveLength(1);
});

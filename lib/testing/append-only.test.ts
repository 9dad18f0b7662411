import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { paths } from "../../scripts/paths";

const folders = ["app", "components", "lib", "server", "scripts", "prisma/seed"];
/** Tests tamper with the history to see it caught; the client is generated. */
const apart = /\.test\.tsx?$|^lib\/testing\/|^lib\/platform\/db\/generated\/|^scripts\/database\/runtime-grants\.ts$/;

const files = folders
  .flatMap((folder) =>
    readdirSync(join(paths.root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !apart.test(file));

/** How a row could be changed or deleted: by the client's methods, through a relation, or in SQL. */
const writes = (model: string, table: string, verbs: string) =>
  new RegExp(
    [
      `\\b${model}\\s*\\.\\s*(${verbs})`,
      `(UPDATE|REPLACE(\\s+INTO)?|TRUNCATE(\\s+TABLE)?|DROP\\s+TABLE|ALTER\\s+TABLE)\\s+[\\\\\`]*${table}\\b`,
      ...(verbs.includes("delete")
        ? [`DELETE\\s+(FROM\\s+[\\\\\`]*${table}\\b|[^;\`]*\\bAuditEvent\\b\\s+WHERE)`]
        : []),
      ...(verbs.includes("delete") ? [`DELETE\\s+e\\b`] : []),
    ].join("|"),
    "i",
  );

const CHANGES = "update|updateMany|updateManyAndReturn|upsert|delete|deleteMany";

const breaking = (pattern: RegExp, allowed: readonly string[] = []) =>
  files.filter((file) => !allowed.includes(file) && pattern.test(readFileSync(join(paths.root, file), "utf8")));

describe("what happened is only ever added to", () => {
  test("there are files to look at", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(files).toContain("lib/platform/events.ts");
  });

  test("nothing changes or deletes an event", () => {
    expect(breaking(writes("auditEvent", "AuditEvent", CHANGES))).toEqual([]);
  });

  test("nothing changes a text of an event, and only erasing a person or a message deletes one", () => {
    expect(
      breaking(writes("eventText", "EventText", "update|updateMany|upsert|delete|deleteMany"), [
        "lib/platform/events.ts",
        "lib/tickets/erasure.ts",
        "lib/privacy/erasure-steps.ts",
      ]),
    ).toEqual([]);
    expect(breaking(writes("eventText", "EventText", "update|updateMany|upsert"))).toEqual([]);
  });

  test("nothing moves the head of a chain but what appends to it, and bulk data that is made with its chains", () => {
    const moving = breaking(
      /auditHead\s*\.\s*(create|update|upsert|delete)|(INTO|UPDATE|FROM)\s+`?AuditHead\b(?![^;]*ORDER BY)/i,
    );
    expect(moving.filter((file) => !file.startsWith("prisma/seed/"))).toEqual(["lib/platform/events.ts"]);
  });

  test.each([
    "await tx.auditEvent.updateMany({})",
    "db.auditEvent\n  .delete({})",
    "tx.$executeRaw`UPDATE AuditEvent SET name = 'x'`",
    "tx.$executeRaw`DELETE FROM AuditEvent WHERE id = 1`",
    "tx.$executeRaw`REPLACE INTO \\`AuditEvent\\` VALUES (1)`",
  ])("%s would be seen", (code) => {
    expect(writes("auditEvent", "AuditEvent", CHANGES).test(code)).toBe(true);
  });
});

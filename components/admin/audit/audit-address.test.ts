import { expect, it } from "vitest";
import { auditHref, readAuditAddress } from "./audit-address";

it("reads every filter", () => {
  const search = {
    actor: "4",
    event: "user.roleChanged",
    type: "user",
    subject: "9",
    via: "api",
    from: "2026-01-02",
    to: "2026-02-28",
  };
  expect(readAuditAddress(search)).toEqual({
    filter: { ...search, actor: 4, subject: 9 },
    cursor: null,
    narrowed: true,
    ignored: false,
  });
});

it("leaves out what it doesn't understand, and says so", () => {
  const read = readAuditAddress({
    actor: "nobody",
    type: "pirate",
    from: "2026-02-30",
    subject: "12",
    cursor: ["a", "b"],
  });
  expect(read).toEqual({ filter: { subject: 12 }, cursor: "a", narrowed: true, ignored: true });
  expect(readAuditAddress({ q: "x" })).toEqual({ filter: {}, cursor: null, narrowed: false, ignored: false });
});

it("writes addresses that it reads back", () => {
  expect(auditHref({}, null)).toBe("/admin/audit");
  expect(auditHref({ actor: "4", cursor: "old", junk: "x" }, "next")).toBe("/admin/audit?actor=4&cursor=next");
});

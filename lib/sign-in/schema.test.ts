import { expect, it } from "vitest";
import { toInputIssues } from "../platform/input-issues";
import { EmailAddress, NewPassword, SignIn } from "./schema";

const keysOf = (parsed: ReturnType<typeof NewPassword.safeParse>) =>
  parsed.success ? [] : toInputIssues(parsed.error);

it("counts a password in bytes, 12 to 72, and keeps it as it was typed", () => {
  expect(NewPassword.parse(" a space at both ends ")).toBe(" a space at both ends ");
  expect(NewPassword.parse("é".repeat(6))).toHaveLength(6);
  expect(NewPassword.safeParse("x".repeat(72)).success).toBe(true);
  expect(keysOf(NewPassword.safeParse("x".repeat(11)))).toMatchObject([{ key: "signIn.errors.passwordShort" }]);
  expect(keysOf(NewPassword.safeParse("é".repeat(37)))).toMatchObject([
    { key: "signIn.errors.passwordLong", params: { count: 74, max: 72 } },
  ]);
  expect(keysOf(NewPassword.safeParse(""))).toMatchObject([{ key: "validation.required" }]);
  expect(keysOf(NewPassword.safeParse("a\0bcdefghijklm"))).toMatchObject([{ key: "validation.unreadable" }]);
  expect(keysOf(NewPassword.safeParse("abcdefghijkl\ud800"))).toMatchObject([{ key: "validation.unreadable" }]);
});

it.each([
  ["  Lea@Rosa-Parks.FR ", "lea@rosa-parks.fr"],
  ["o'brien+x@a.b.co", "o'brien+x@a.b.co"],
])("reads the address %j", (typed, address) => {
  expect(EmailAddress.parse(typed)).toBe(address);
});

it.each([
  "",
  "lea",
  "lea@",
  "@b.fr",
  "lea@b",
  "a b@c.fr",
  "é@b.fr",
  "lea@é.fr",
  "a@b.fr\r\nBcc: c@d.fr",
  "a@b.fr,c@d.fr",
  `${"a".repeat(250)}@b.fr`,
])("refuses the address %j", (typed) => {
  expect(EmailAddress.safeParse(typed).success).toBe(false);
});

it.each([
  null,
  undefined,
  "text",
  4,
  [],
  {},
  { email: {}, password: [] },
  { email: { not: "" }, password: "x" },
  { email: "a@b.fr", password: { length: 12 } },
])("refuses %j as credentials", (posted) => {
  expect(SignIn.safeParse(posted).success).toBe(false);
});

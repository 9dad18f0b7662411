import { expect, test } from "vitest";
import { isSoundTarget } from "./request-target";

test.each([
  "/",
  "/tickets?q=100%&status=new",
  "/tickets/12",
  "/aide/r%C3%A9seau",
  "/a/b%2Fc",
  "/x?next=//evil",
  "/tickets?q=%ff",
  "/api/v1/tickets?q=%C3%A9+%F0%9F%98%80&q=%25",
  "/_next/static/a%5Bb%5D.js",
])("takes %s", (target) => {
  expect(isSoundTarget(target)).toBe(true);
});

test.each([
  "",
  "*",
  "http://evil.test/",
  "//evil.test/",
  "/\\evil.test",
  "/%",
  "/%E0%A4%A",
  "/tickets/%zz",
  "/%00",
  "/tickets?q=%00",
  "/api/v1/tickets?q=%ff",
  "/api/v1/tickets?q=100%",
  "/api/v1/search?q=%ED%A0%80",
  "/api/v1/search?%zz=1",
  "/a%0Ab",
  "/a%7f",
  `/${"a".repeat(9_000)}`,
])("refuses %j", (target) => {
  expect(isSoundTarget(target)).toBe(false);
});

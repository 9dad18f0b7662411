import { expect, test } from "vitest";
import { RouteTable } from "./route-table";

const table = new RouteTable([
  "/",
  "/tickets",
  "/tickets/new",
  "/tickets/[number]",
  "/api/v1/tickets/[number]/comments",
  "/api/auth/[...nextauth]",
]);

test.each([
  ["/", "/"],
  ["/tickets/", "/tickets"],
  ["/tickets/new", "/tickets/new"],
  ["/tickets/1042", "/tickets/[number]"],
  ["/tickets/%F0%9F%98%80", "/tickets/[number]"],
  ["/api/v1/tickets/7/comments", "/api/v1/tickets/[number]/comments"],
  ["/api/auth/callback/credentials", "/api/auth/[...nextauth]"],
  ["/tickets/1042/x", null],
  ["/api", null],
  ["/__proto__", null],
  ["/constructor", null],
])("%s belongs to %s", (path, route) => {
  expect(table.find(path)).toBe(route);
});

import { expect, test } from "vitest";
import { apiMethods } from "./api-methods";

test("an address of the API takes what its operations do", () => {
  expect(apiMethods("/api/v1/tickets")).toEqual(["GET", "HEAD", "POST", "OPTIONS"]);
  expect(apiMethods("/api/v1/tickets/1042")).toEqual(["GET", "HEAD", "PATCH", "OPTIONS"]);
  expect(apiMethods("/api/v1/tokens/current")).toContain("DELETE");
  for (const path of ["/api/v1/openapi.json", "/api/health", "/api/metrics"])
    expect(apiMethods(path), path).toEqual(["GET", "HEAD", "OPTIONS"]);
});

test.each([
  "/api/v1",
  "/api/v1/",
  "/api/v1/nothing",
  "/api/v1/tickets/",
  "/api/v1/tickets/1/2/3",
  "/api/ui/board",
  "/",
])("%s is none of its addresses", (path) => {
  expect(apiMethods(path)).toBeNull();
});

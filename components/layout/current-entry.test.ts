import { describe, expect, it } from "vitest";
import { currentHref } from "./current-entry";

const entries = ["/board", "/tickets", "/tickets?view=mine", "/tickets?view=late", "/tickets/new", "/admin/users"].map(
  (href) => ({ href }),
);

describe("currentHref", () => {
  it.each([
    ["/board", "", "/board"],
    ["/tickets", "", "/tickets"],
    ["/tickets", "view=mine", "/tickets?view=mine"],
    ["/tickets", "view=mine&sort=-updatedAt", "/tickets?view=mine"],
    ["/tickets", "view=other", "/tickets"],
    ["/tickets/1042", "", "/tickets"],
    ["/tickets/1042", "view=late", "/tickets?view=late"],
    ["/tickets/new", "", "/tickets/new"],
    ["/admin/users", "role=admin", "/admin/users"],
    ["/ticketsandmore", "", null],
    ["/account", "", null],
  ])("%s?%s belongs to %s", (pathname, search, expected) => {
    expect(currentHref(entries, pathname, new URLSearchParams(search))).toBe(expected);
  });
});

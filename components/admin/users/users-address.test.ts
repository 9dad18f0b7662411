import { expect, it } from "vitest";
import { readUsersAddress, usersHref } from "./users-address";

it("reads views, words and teams, and leaves out what it doesn't know", () => {
  expect(readUsersAddress({})).toEqual({ view: "all", filter: {}, cursor: null, narrowed: false });
  expect(readUsersAddress({ view: "technician", q: " léa ", team: "3", cursor: "abc" })).toEqual({
    view: "technician",
    filter: { role: "technician", q: "léa", team: 3 },
    cursor: "abc",
    narrowed: true,
  });
  expect(readUsersAddress({ view: "pirate", q: "\0", team: "x" })).toEqual({
    view: "all",
    filter: {},
    cursor: null,
    narrowed: false,
  });
  expect(readUsersAddress({ view: ["invited", "all"], q: "" }).filter).toEqual({ state: "invited" });
});

it("writes addresses that it reads back", () => {
  expect(usersHref("all")).toBe("/admin/users");
  expect(usersHref("admin", { q: "léa", team: "3", cursor: "old" }, "next")).toBe(
    "/admin/users?view=admin&q=l%C3%A9a&team=3&cursor=next",
  );
});

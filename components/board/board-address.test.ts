import { expect, it } from "vitest";
import { readBoardAddress } from "./board-address";

it("reads the filters that it shares with the queue", () => {
  const { filter, query, ignored } = readBoardAddress({
    team: "2,mine",
    assignee: "me",
    priority: "urgent,high",
    view: "mine",
  });
  expect(filter).toEqual({ team: [2, "mine"], assignee: "me", priority: ["urgent", "high"] });
  expect(new URLSearchParams(query).get("team")).toBe("2,mine");
  expect(ignored).toBe(false);
});

it("leaves out what it doesn't understand, and says so", () => {
  const address = readBoardAddress(new URLSearchParams("team=2&priority=tomorrow&category=-1&assignee=%00"));
  expect(address).toEqual({ filter: { team: [2] }, query: "team=2", ignored: true });
});

it("takes the first of repeated names and ignores empty ones", () => {
  expect(readBoardAddress({ assignee: ["none", "me"], q: " " })).toEqual({
    filter: { assignee: "none" },
    query: "assignee=none",
    ignored: false,
  });
});

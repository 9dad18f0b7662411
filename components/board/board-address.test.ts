import { expect, it } from "vitest";
import { laneAddress, readBoardAddress } from "./board-address";

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
  expect(address).toEqual({ filter: { team: [2] }, query: "team=2", ignored: true, lanes: null });
});

it("takes the first of repeated names and ignores empty ones", () => {
  expect(readBoardAddress({ assignee: ["none", "me"], q: " " })).toEqual({
    filter: { assignee: "none" },
    query: "assignee=none",
    ignored: false,
    lanes: null,
  });
});

it("says by what the board is cut into lanes, and leads to one of them", () => {
  expect(readBoardAddress({ lanes: "team", priority: "high" })).toMatchObject({
    lanes: "team",
    query: "priority=high",
  });
  expect(readBoardAddress({ lanes: "colour" })).toMatchObject({ lanes: null, ignored: true });
  expect(laneAddress("priority=high&team=1,2", { by: "team" }, "2")).toBe("/board?priority=high&team=2&lanes=team");
  expect(laneAddress("", { by: "lead" }, "none")).toBe("/board?assignee=none&lanes=lead");
});

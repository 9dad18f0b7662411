import { expect, test } from "vitest";
import { TicketFilter } from "@/lib/tickets/filter-schema";
import { goneNames } from "./view-notice";

const places = {
  categories: [
    { id: 1, name: "Réseau", icon: "wifi", kind: "network" as const, active: true },
    { id: 2, name: "Fax", icon: "printer", kind: "hardware" as const, active: false },
  ],
  teams: [{ id: 1, name: "Support", active: false }],
  requester: null,
  assignee: { id: 7, name: "Karim Benali", active: false },
};

test("what a filter names and is out of use is told by name, what is gone without one", () => {
  const filter = TicketFilter.parse({ category: "1,2,3", team: "mine,none,1", assignee: "7" });
  expect(goneNames(filter, places)).toEqual({
    categories: ["Fax", null],
    teams: ["Support"],
    assignee: ["Karim Benali"],
  });
  expect(goneNames({}, places)).toEqual({ categories: [], teams: [], assignee: [] });
  expect(goneNames(TicketFilter.parse({ assignee: "me" }), places).assignee).toEqual([]);
  expect(goneNames(TicketFilter.parse({ assignee: "999999" }), { ...places, assignee: null }).assignee).toEqual([null]);
  const inUse = { ...places.assignee, active: true };
  expect(goneNames(TicketFilter.parse({ assignee: "7" }), { ...places, assignee: inUse }).assignee).toEqual([]);
});

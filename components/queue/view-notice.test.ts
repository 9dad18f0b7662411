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
};

test("what a filter names and is out of use is told by name, what is gone without one", () => {
  const filter = TicketFilter.parse({ category: "1,2,3", team: "mine,none,1" });
  expect(goneNames(filter, places)).toEqual({ categories: ["Fax", null], teams: ["Support"] });
  expect(goneNames({}, places)).toEqual({ categories: [], teams: [] });
});

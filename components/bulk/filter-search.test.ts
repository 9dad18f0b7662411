import { expect, test } from "vitest";
import { TicketFilter } from "@/lib/tickets/schema";
import { filterSearch } from "./filter-search";

test.each([
  {},
  { status: "open" },
  { status: "new,waiting", priority: "urgent", category: "3,4", team: "mine,none,7", assignee: "me", due: "late" },
  {
    assignee: "12",
    requester: "9",
    q: "l’écran & « la souris »",
    sort: "-updatedAt",
    updatedSince: "2026-11-22T08:00:00Z",
  },
])("%o is read back as it was", (raw) => {
  const filter = TicketFilter.parse(raw);
  expect(TicketFilter.parse(Object.fromEntries(new URLSearchParams(filterSearch(filter))))).toEqual(filter);
});

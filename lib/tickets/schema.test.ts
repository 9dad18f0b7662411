import { expect, test } from "vitest";
import { TicketFilter } from "./filter-schema";
import { CommentOnTicket, OpenTicket } from "./schema";

test.each([
  [{ status: "new,waiting" }, { status: ["new", "waiting"] }],
  [{ status: ["open"] }, { status: ["open"] }],
  [{ team: "3,none,mine" }, { team: [3, "none", "mine"] }],
  [{ assignee: "me" }, { assignee: "me" }],
  [{ assignee: "12" }, { assignee: 12 }],
  [{ sort: "-priority" }, { sort: { by: "priority", descending: true } }],
  [{ q: "  écran  " }, { q: "écran" }],
])("reads %j from an address", (search, filter) => {
  expect(TicketFilter.parse(search)).toEqual(filter);
});

test.each([
  { status: "done" },
  { status: { not: "new" } },
  { status: "" },
  { team: " , " },
  { category: "1;2" },
  { team: "-1" },
  { assignee: "anybody" },
  { requester: "0" },
  { sort: "title" },
  { sort: "updatedAt;DROP" },
  { updatedSince: "yesterday" },
  { createdFrom: "2026-13-01" },
  { createdTo: "0001-01-01" },
  { updatedFrom: "2026-01-01T00:00:00Z" },
  { waitingFor: "nobody" },
  { type: "problem" },
  { q: "a\0" },
  { category: Array.from({ length: 21 }, (_, index) => index + 1) },
])("refuses %j", (search) => {
  expect(TicketFilter.safeParse(search).success).toBe(false);
});

test("a comment of 100,000 code points passes whole, one more is refused with the count", () => {
  const emoji = "🛠".repeat(100_000);
  expect(CommentOnTicket.parse({ number: 1, kind: "reply", body: emoji }).body).toBe(emoji);
  const refused = CommentOnTicket.safeParse({ number: 1, kind: "reply", body: `${emoji}x` });
  expect(refused.error?.issues[0]).toMatchObject({
    message: "validation.tooLong",
    params: { count: 100_001, max: 100_000 },
  });
});

test("a title or a message that shows nothing is missing", () => {
  const title = OpenTicket.safeParse({ title: "\u200b\u2060", categoryId: 1 }).error?.issues[0];
  expect(title).toMatchObject({ path: ["title"], message: "validation.required" });
  const body = CommentOnTicket.safeParse({ number: 1, kind: "reply", body: " \u200d\n" }).error?.issues[0];
  expect(body).toMatchObject({ path: ["body"], message: "validation.required" });
});

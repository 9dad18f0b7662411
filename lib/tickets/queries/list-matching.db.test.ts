import { beforeAll, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { MatchingRequest, TicketFilter } from "../filter-schema";
import { asLearner, asRestricted, asTechnician } from "../../testing/actors";
import { aCategory, aLearner, aTeam, aTechnician, aTicket } from "../../testing/factories";
import { freshDatabase } from "../../testing/fresh-database";
import { refused } from "../../testing/ticket-state";
import { listMatching } from "./list-matching";

beforeAll(freshDatabase);

test("names all that match in the order of the list, and nothing out of sight", async () => {
  const [karim, mine, other, category] = [await aTechnician(), await aTeam(), await aTeam(), await aCategory()];
  const facts = { categoryId: category.id };
  const first = await aTicket({ ...facts, priority: "low", teamId: mine.id });
  const second = await aTicket({ ...facts, priority: "urgent", teamId: mine.id });
  const hidden = await aTicket({ ...facts, priority: "high", teamId: other.id });
  await aTicket({ ...facts, status: "closed" });
  const filter = TicketFilter.parse({ category: String(category.id), status: "open", sort: "priority" });
  const all = [second.id, hidden.id, first.id];
  expect(await listMatching(asTechnician(karim), filter)).toEqual({ numbers: all, more: false });
  const seen = await listMatching(asRestricted(karim, [mine.id]), filter);
  expect(seen).toEqual({ numbers: [second.id, first.id], more: false });
  await refused(listMatching(asLearner(await aLearner()), filter), "forbidden");
});

test("says which of some tickets match, by facts and by words", async () => {
  const [karim, mine, other, category] = [await aTechnician(), await aTeam(), await aTeam(), await aCategory()];
  const facts = { categoryId: category.id };
  const urgent = await aTicket({ ...facts, priority: "urgent", teamId: mine.id, title: "Badge perdu" });
  const normal = await aTicket({ ...facts, teamId: mine.id });
  const hidden = await aTicket({ ...facts, priority: "urgent", teamId: other.id });
  await aTicket({ ...facts, priority: "urgent", teamId: mine.id });
  const among = [urgent, normal, hidden].map(({ id }) => String(id)).join();
  const request = MatchingRequest.parse({ priority: "urgent", among });
  const restricted = asRestricted(karim, [mine.id]);
  expect(await listMatching(restricted, request)).toEqual({ numbers: [urgent.id], more: false });
  expect((await listMatching(asTechnician(karim), request)).numbers.sort()).toEqual([urgent.id, hidden.id].sort());
  const numbersOf = async (q: string) => (await listMatching(restricted, MatchingRequest.parse({ q, among }))).numbers;
  expect(await numbersOf("badge")).toEqual([urgent.id]);
  expect(await numbersOf("introuvable")).toEqual([]);
});

test("stops at a thousand, and says whether there are more", async () => {
  const [karim, lea, category] = [asTechnician(await aTechnician()), await aLearner(), await aCategory()];
  const row = (nth: number) => ({
    title: `Poste ${String(nth)}`,
    boardRank: 0,
    description: "",
    requesterId: lea.id,
    categoryId: category.id,
    updatedAt: new Date(1_790_000_000_000 + nth),
  });
  await db.ticket.createMany({ data: Array.from({ length: 1_000 }, (_, nth) => row(nth)) });
  const filter = TicketFilter.parse({ category: String(category.id) });
  const exactly = await listMatching(karim, filter);
  expect([new Set(exactly.numbers).size, exactly.more]).toEqual([1_000, false]);
  await db.ticket.create({ data: row(1_000) });
  const some = await listMatching(karim, filter);
  expect([new Set(some.numbers).size, some.more]).toEqual([1_000, true]);
});

import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../platform/actor";
import { asAnonymous, asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, aTeam, aTechnician, aTicket, unique, type Person } from "../../testing/factories";
import { refused } from "../../testing/ticket-state";
import { TicketFilter } from "../filter-schema";
import { findTickets } from "./find-tickets";
import { listTickets } from "./list-tickets";

let lea: Person, ines: Person, karim: Person;
let word: string;
let own: number, followed: number, others: number;

beforeAll(async () => {
  [lea, ines, karim] = await Promise.all([aLearner(), aLearner(), aTechnician()]);
  word = unique("mot");
  const team = await aTeam();
  own = (await aTicket({ requesterId: lea.id, title: `Écran ${word} noir` })).id;
  followed = (
    await aTicket({ requesterId: ines.id, followerIds: [lea.id], title: `Clavier ${word}bis`, status: "resolved" })
  ).id;
  others = (await aTicket({ requesterId: ines.id, title: `Souris ${word}`, teamId: team.id })).id;
});

const list = async (actor: Actor, search: Record<string, unknown> = {}) => {
  const { items } = await listTickets(actor, TicketFilter.parse(search), { limit: 100, cursor: null });
  return items.map(({ number }) => number);
};

describe("a learner's list", () => {
  test("is what they requested or follow", async () => {
    expect(new Set(await list(asLearner(lea)))).toEqual(new Set([own, followed]));
    expect(await list(asLearner(lea), { status: "open" })).toEqual([own]);
    expect(await list(asLearner(lea), { requester: ines.id })).toEqual([followed]);
    expect(await list(asLearner(await aLearner()))).toEqual([]);
  });

  test.each([
    { priority: "urgent" },
    { team: "none" },
    { team: "mine" },
    { assignee: "me" },
    { assignee: "none" },
    { assignee: "7" },
    { due: "late" },
    { type: "request" },
    { source: "phone" },
    { sort: "priority" },
    { sort: "-priority" },
  ])("refuses %j, which would tell what they may not see", async (search) => {
    const error = await refused(list(asLearner(lea), search), "invalid_input");
    expect(error.issues?.[0]?.path).toEqual([Object.keys(search)[0]]);
  });
});

describe("by words", () => {
  test("everybody finds among what they see, accents and case aside, the last word unfinished", async () => {
    const technician = asTechnician(karim);
    expect(new Set(await list(technician, { q: word }))).toEqual(new Set([own, followed, others]));
    expect(await list(technician, { q: `ECRAN ${word.toUpperCase()}` })).toEqual([own]);
    expect(await list(technician, { q: `${word} sour` })).toEqual([others]);
    expect(await list(technician, { q: `${word} rien` })).toEqual([]);
    expect(new Set(await list(asLearner(lea), { q: word }))).toEqual(new Set([own, followed]));
    expect(await list(asRestricted(karim), { q: `souris ${word}` })).toEqual([]);
  });

  test("the palette gives the named number first, whole words before beginnings, and nothing of what isn't theirs", async () => {
    const found = async (actor: Actor, q: string) => (await findTickets(actor, { q })).map(({ number }) => number);
    expect(await found(asTechnician(karim), `#${String(others)}`)).toEqual([others]);
    expect(await found(asTechnician(karim), word)).toEqual([others, own, followed]);
    expect(await found(asLearner(lea), String(others))).toEqual([]);
    expect(await found(asLearner(lea), `souris ${word}`)).toEqual([]);
    expect(await found(asAnonymous(), String(own))).toEqual([]);
    for (const q of ["", "   ", "x".repeat(201)])
      await refused(findTickets(asTechnician(karim), { q }), "invalid_input");
    for (const q of ["%", "_", "'; --", "\\", "😀", "#0", "99999999999"])
      expect(Array.isArray(await found(asManager(karim), q))).toBe(true);
  });
});

test("days are the centre's, the first and the last included", async () => {
  const technician = asTechnician(karim);
  // Half past midnight on 2 July in Paris.
  const late = { createdAt: new Date("2026-07-01T22:30:00Z"), updatedAt: new Date("2026-07-02T21:59:59.999Z") };
  const { id } = await aTicket({ requesterId: ines.id, ...late });
  const within = async (days: Record<string, string>) =>
    (await list(technician, { requester: ines.id, ...days })).includes(id);
  expect(await within({ createdFrom: "2026-07-02", createdTo: "2026-07-02" })).toBe(true);
  expect(await within({ createdTo: "2026-07-01" })).toBe(false);
  expect(await within({ updatedTo: "2026-07-02", sort: "createdAt" })).toBe(true);
  expect(await within({ updatedFrom: "2026-07-03" })).toBe(false);
  expect(await within({ createdFrom: "2026-07-03", createdTo: "2026-07-01" })).toBe(false);
});

test("a learner narrows by what they may see", async () => {
  const learner = asLearner(ines);
  const facts = { requesterId: ines.id, urgency: "high" as const, status: "waiting" as const };
  const { id } = await aTicket({ ...facts, waitingFor: "delivery" });
  expect(await list(learner, { urgency: "high", waitingFor: "delivery,supplier" })).toEqual([id]);
  expect(await list(learner, { urgency: "high", waitingFor: "supplier" })).toEqual([]);
});

test("a cursor of another list or none of ours is refused", async () => {
  const { nextCursor } = await listTickets(asTechnician(karim), {}, { limit: 1, cursor: null });
  expect(nextCursor).not.toBeNull();
  const byNumber = TicketFilter.parse({ sort: "number" });
  await refused(listTickets(asTechnician(karim), byNumber, { limit: 1, cursor: nextCursor }), "invalid_input");
  await refused(listTickets(asTechnician(karim), {}, { limit: 1, cursor: "bm9u" }), "invalid_input");
});

test("dates at the ends of what an address can say are no error", async () => {
  for (const updatedSince of ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-01-01T00:00:00+14:00"]) {
    for (const sort of ["-updatedAt", "createdAt"])
      expect(Array.isArray(await list(asTechnician(karim), { updatedSince, sort }))).toBe(true);
  }
});

import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../platform/actor";
import { asLearner, asManager, asRestricted, asTechnician } from "../testing/actors";
import { aCategory, aComment, aLearner, aTeam, aTechnician, aTicket } from "../testing/factories";
import { freshDatabase } from "../testing/fresh-database";
import { canSee } from "./policy";
import { findTickets } from "./queries/find-tickets";
import { listTickets } from "./queries/list-tickets";
import { TicketFilter } from "./filter-schema";
import { numberIn } from "./search-candidates";
import { ticketWords } from "./search-words";

const TICKETS = 60;
/** Few words, so that they meet; some begin others. */
const spoken = [
  "Écran",
  "écrans",
  "noir",
  "NOIRE",
  "l’imprimante",
  "imprimer",
  "imprimantes",
  "poste",
  "12",
  "a",
  "été",
  "Sœur",
];
const asked = [
  ...spoken,
  "ecr",
  "im",
  "imprimant",
  "imprimante",
  "n",
  "no",
  "pos",
  "soeu",
  "Zoé",
  "zo",
  "rien",
  "“poste”",
  "+noir*",
  "1",
];

type Made = {
  id: number;
  teamId: number | null;
  requesterId: number;
  leadId: number | null;
  participantIds: number[];
  assignedIds: number[];
  open: boolean;
  texts: Record<"title" | "requester" | "description" | "replies" | "notes", string>;
};
let made: Made[];
let learners: { id: number; name: string }[], technicians: number[], teams: number[];

const some = (least: number, most: number) =>
  fc.array(fc.constantFrom(...spoken), { minLength: least, maxLength: most }).map((words) => words.join(" "));
const drawn = fc.record({
  title: some(1, 3),
  description: some(0, 4),
  reply: some(0, 3),
  note: some(0, 3),
  requester: fc.nat(2),
  follower: fc.option(fc.nat(2)),
  lead: fc.option(fc.nat(1)),
  team: fc.option(fc.nat(1)),
  open: fc.boolean(),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

async function make(one: Drawn, categoryId: number): Promise<Made> {
  const requester = learners[one.requester] ?? { id: 0, name: "" };
  const follower =
    one.follower === null || one.follower === one.requester ? null : (learners[one.follower]?.id ?? null);
  const leadId = one.lead === null ? null : (technicians[one.lead] ?? null);
  const teamId = one.team === null ? null : (teams[one.team] ?? null);
  const followerIds = follower === null ? [] : [follower];
  const { id } = await aTicket({
    title: one.title,
    description: one.description,
    requesterId: requester.id,
    categoryId,
    teamId,
    status: one.open ? "new" : "closed",
    followerIds,
    ...(leadId === null ? {} : { leadId }),
  });
  if (one.reply) await aComment(id, requester.id, { body: one.reply });
  if (one.note) await aComment(id, technicians[0] ?? 0, { kind: "note", body: one.note });
  return {
    id,
    teamId,
    requesterId: requester.id,
    leadId,
    participantIds: [requester.id, ...followerIds],
    assignedIds: leadId === null ? [] : [leadId],
    open: one.open,
    texts: {
      title: one.title,
      requester: requester.name,
      description: one.description,
      replies: one.reply,
      notes: one.note,
    },
  };
}

beforeAll(async () => {
  await freshDatabase();
  learners = [
    await aLearner({ name: "Zoé Noir" }),
    await aLearner({ name: "Ali Poste" }),
    await aLearner({ name: "Imane A" }),
  ];
  technicians = [(await aTechnician()).id, (await aTechnician()).id];
  teams = [(await aTeam()).id, (await aTeam()).id];
  const { id: categoryId } = await aCategory();
  made = [];
  for (const one of fc.sample(drawn, { numRuns: TICKETS, seed: 7 })) made.push(await make(one, categoryId));
}, 60_000);

const actors = {
  learner: () => asLearner({ id: learners[0]?.id ?? 0 }),
  technician: () => asTechnician({ id: technicians[0] ?? 0 }),
  restricted: () => asRestricted({ id: technicians[1] ?? 0 }, teams.slice(0, 1)),
  manager: () => asManager({ id: technicians[0] ?? 0 }),
} satisfies Record<string, () => Actor>;
type ActorName = keyof typeof actors;

const weights = { title: 5, requester: 4, description: 3, replies: 2, notes: 1 } as const;

/** What one word counts in a ticket as anybody would find it: by reading all its texts. */
function weigh({ texts }: Made, word: string, last: boolean, staff: boolean): number {
  const scores = Object.entries(texts).map(([place, text]) => {
    if (place === "notes" && !staff) return 0;
    const weight = weights[place as keyof typeof weights];
    const words = ticketWords(text);
    if (words.includes(word)) return 2 * weight;
    const begins = last && word.length > 1 && weight > 3 && words.some((one) => one.startsWith(word));
    return begins ? 2 * weight - 1 : 0;
  });
  return Math.max(...scores);
}

type Narrowed = { open?: boolean | undefined; requester?: number | undefined; mine?: boolean | undefined };

const fits = (ticket: Made, { open, requester, mine }: Narrowed) =>
  (open === undefined || ticket.open === open) &&
  (requester === undefined || ticket.requesterId === requester) &&
  (mine !== true || ticket.assignedIds.includes(technicians[0] ?? 0));

function expected(name: ActorName, q: string, narrowed: Narrowed = {}): number[] {
  const actor = actors[name]();
  const words = ticketWords(q);
  const number = numberIn(q);
  const scored = made
    .filter((ticket) => canSee(actor, ticket) && fits(ticket, narrowed))
    .map((ticket) => {
      const scores = words.map((word, nth) => weigh(ticket, word, nth === words.length - 1, name !== "learner"));
      const found = words.length > 0 && scores.every((score) => score > 0);
      const sum = scores.reduce((a, b) => a + b, 0);
      return { id: ticket.id, score: ticket.id === number ? Infinity : found ? sum : 0 };
    });
  const hits = scored.filter(({ score }) => score > 0);
  return hits.sort((a, b) => b.score - a.score || b.id - a.id).map(({ id }) => id);
}

async function listed(actor: Actor, search: Record<string, unknown>, limit: number): Promise<number[]> {
  const all: number[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await listTickets(actor, TicketFilter.parse(search), { limit, cursor });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    all.push(...page.items.map(({ number }) => number));
    if (!page.nextCursor) return all;
    cursor = page.nextCursor;
  }
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

test("a search finds what reading all that one may see finds, best first, page by page", async () => {
  const names = Object.keys(actors) as ActorName[];
  const words = fc.array(fc.constantFrom(...asked), { minLength: 1, maxLength: 3 }).map((some) => some.join(" "));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      words,
      fc.record({ open: maybe(fc.boolean()), requester: maybe(fc.nat(2)), mine: maybe(fc.constant(true)) }),
      fc.constantFrom(3, 50),
      async (name, q, drawnNarrowing, limit) => {
        const requester = drawnNarrowing.requester === undefined ? undefined : learners[drawnNarrowing.requester]?.id;
        const mine = name === "technician" ? drawnNarrowing.mine : undefined;
        const narrowed = { open: drawnNarrowing.open, requester, mine };
        const search = {
          q,
          ...(narrowed.open === undefined ? {} : { status: narrowed.open ? "open" : "closed" }),
          ...(requester === undefined ? {} : { requester }),
          ...(mine ? { assignee: "me" } : {}),
        };
        const wanted = expected(name, q, narrowed);
        expect(await listed(actors[name](), search, limit)).toEqual(wanted);
        const sorted = await listed(actors[name](), { ...search, sort: "-number" }, limit);
        expect(sorted).toEqual(wanted.toSorted((a, b) => b - a));
        const found = await findTickets(actors[name](), { q });
        expect(found.map(({ number }) => number)).toEqual(expected(name, q).slice(0, 10));
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

const odd = [
  ...[
    "+noir",
    "-noir",
    "noir*",
    '"noir"',
    "'noir'",
    "@noir",
    "<noir>",
    "(noir",
    "noir)",
    "~noir",
    "%noir%",
    "_noir_",
    "\\noir",
  ],
];
test.each(odd)("%j is the word in it", async (q) => {
  expect(await listed(actors.technician(), { q }, 50)).toEqual(expected("technician", "noir"));
});

const nothing = [
  "+",
  "*",
  '"',
  "%",
  "_",
  "\\",
  "😀",
  "( ) < >",
  "…",
  "؟",
  "'; DROP TABLE Ticket; -- rien",
  "٪",
  "\u202E",
  "x".repeat(200),
];
test.each(nothing)("%j finds nothing and is no error, for anybody", async (q) => {
  for (const name of Object.keys(actors) as ActorName[]) {
    expect(await listed(actors[name](), { q }, 50)).toEqual([]);
    expect(await findTickets(actors[name](), { q })).toEqual([]);
  }
});

test("a hundred words are no error", async () => {
  const q = Array.from({ length: 100 }, () => "a").join(" ");
  expect(await listed(actors.technician(), { q }, 50)).toEqual(expected("technician", "a"));
});

test("what stands in notes only finds a ticket for staff only, and is shown to them only", async () => {
  const [owner, follower, other] = [await aLearner(), await aLearner(), await aLearner()];
  const { id } = await aTicket({
    title: "Rideau déchiré",
    requesterId: owner.id,
    followerIds: [follower.id],
    teamId: teams[1] ?? 0,
  });
  await aComment(id, technicians[0] ?? 0, { kind: "note", body: "Un kangourou rideau est passé, dit-on" });
  await aComment(id, owner.id, { body: "Toujours là, comme un **wombat**" });
  const found = async (actor: Actor, q: string) =>
    (await findTickets(actor, { q })).map(({ number, excerpt }) => [number, excerpt]);
  for (const q of ["kangourou", "rideau kangourou", "kangourou déchir"]) {
    for (const person of [owner, follower]) {
      expect(await found(asLearner(person), q)).toEqual([]);
      expect(await listed(asLearner(person), { q }, 50)).toEqual([]);
      expect(await listed(asLearner(person), { q, sort: "number" }, 50)).toEqual([]);
    }
    expect(await found(actors.restricted(), q)).toEqual([]);
    expect(await found(actors.technician(), q)).toEqual([[id, "Un kangourou rideau est passé, dit-on"]]);
  }
  expect(await found(asLearner(follower), "wombat")).toEqual([[id, "Toujours là, comme un wombat"]]);
  expect(await found(asLearner(owner), "rideau")).toEqual([[id, null]]);
  expect(await found(asLearner(other), "wombat")).toEqual([]);
});

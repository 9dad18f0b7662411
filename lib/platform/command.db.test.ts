import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { asAnonymous, asJob, asLearner, asPerson } from "../testing/actors";
import { aLearner, aTeam, aTechnician, aTicket, unique } from "../testing/factories";
import { storedChain } from "../testing/stored-chain";
import { refused } from "../testing/ticket-state";
import { commentOnTicket } from "../tickets/commands/comment-on-ticket";
import type { Actor } from "./actor";
import { commandDefiner, type Reaction } from "./command";
import { db } from "./db/client";
import { notFound } from "./errors";
import type { DomainEvent } from "./events";
import { verifiedActor } from "./verified-actor";

const reacted: DomainEvent[] = [];
let failing = false;
const reaction: Reaction = ({ events }) => {
  if (failing) throw new Error("the reaction failed");
  reacted.push(...events);
  return Promise.resolve();
};
const defineCommand = commandDefiner([reaction]);

beforeEach(() => {
  reacted.length = 0;
  failing = false;
});

let nextSubject = 1_600_000_000;
const named = (id: number): DomainEvent => ({
  name: "team.renamed",
  subjectType: "team",
  subjectId: id,
  audience: "admin",
  data: {},
});

/** Renames a team; says "unchanged" where asked, after writing all the same. */
const rename = defineCommand({
  name: "team.rename",
  input: z.object({
    id: z.int(),
    name: z.string().min(1, "validation.required"),
    outcome: z.enum(["changed", "unchanged", "unrecorded", "throws"]).default("changed"),
  }),
  load: async (tx, _actor, input) => {
    const team = await tx.team.findUnique({ where: { id: input.id } });
    if (!team) throw notFound();
    return team;
  },
  authorize: (actor) => actor.kind === "system",
  idempotency: { reference: () => 7, recall: (_tx, _actor, reference) => Promise.resolve(`kept ${String(reference)}`) },
  run: async ({ tx, input, target }) => {
    await tx.team.update({ where: { id: target.id }, data: { name: input.name } });
    if (input.outcome === "throws") throw new Error("on the way");
    if (input.outcome === "unchanged") return { result: "same", unchanged: true };
    if (input.outcome === "unrecorded") return { result: "marked", unrecorded: "own-preference" };
    return { result: "renamed", events: [named(target.id)] };
  },
});

const nameOf = async (id: number) => (await db.team.findUniqueOrThrow({ where: { id } })).name;

describe("a command", () => {
  test("commits the change, its event and its reactions together", async () => {
    const { id } = await aTeam();
    expect(await rename(asJob(), { id, name: unique("Nouveau ") })).toBe("renamed");
    expect((await storedChain("team", id)).links).toHaveLength(1);
    expect(reacted).toEqual([named(id)]);
  });

  test("that says unchanged is rolled back, whatever it wrote", async () => {
    const { id, name } = await aTeam();
    expect(await rename(asJob(), { id, name: unique("x"), outcome: "unchanged" })).toBe("same");
    expect(await nameOf(id)).toBe(name);
    expect(reacted).toEqual([]);
  });

  test("keeps its key where nothing had to change: a repeat does nothing, another input is refused", async () => {
    const { id, name } = await aTeam();
    const options = { idempotencyKey: unique("key-") };
    const ask = (outcome: "changed" | "unchanged") => rename(asJob(), { id, name: "Repris", outcome }, options);
    expect(await ask("unchanged")).toBe("same");
    expect(await ask("unchanged")).toBe("kept 7");
    await refused(ask("changed"), "conflict");
    expect(await nameOf(id)).toBe(name);
  });

  test("that changes nothing, asked twenty times at once under a key, answers each", async () => {
    const { id } = await aTeam();
    const options = { idempotencyKey: unique("key-") };
    const ask = () => rename(asJob(), { id, name: "Repris", outcome: "unchanged" }, options);
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(answers.every((answer) => answer === "same" || answer === "kept 7")).toBe(true);
  });

  test("of one's own marker is kept without an event", async () => {
    const { id } = await aTeam();
    const name = unique("Marque ");
    await rename(asJob(), { id, name, outcome: "unrecorded" });
    expect(await nameOf(id)).toBe(name);
    expect((await storedChain("team", id)).links).toEqual([]);
  });

  test("that throws, or whose reaction does, leaves nothing", async () => {
    const { id, name } = await aTeam();
    await expect(rename(asJob(), { id, name: unique("x"), outcome: "throws" })).rejects.toThrow("on the way");
    failing = true;
    await expect(rename(asJob(), { id, name: unique("x") })).rejects.toThrow("the reaction failed");
    expect(await nameOf(id)).toBe(name);
    expect((await storedChain("team", id)).links).toEqual([]);
  });

  test("refuses wrong input by its fields, what is missing, who may not, and tokens without the scope", async () => {
    const { id, name } = await aTeam();
    const error = await refused(rename(asJob(), { id: "1 OR 1=1", name: "" } as never), "invalid_input");
    expect(error.issues).toEqual([
      { path: ["id"], key: "validation.invalid" },
      { path: ["name"], key: "validation.required" },
    ]);
    await refused(rename(asJob(), { id: 2_000_000_000, name: "x" }), "not_found");
    for (const actor of [asLearner({ id: 1 }), asAnonymous()])
      await refused(rename(actor, { id, name: "x" }), "forbidden");
    const reader = verifiedActor({ ...asPerson({ id: 1, role: "admin" }), scopes: new Set(["read"] as const) });
    expect((await refused(rename(reader, { id, name: "x" }), "forbidden")).key).toBe("errors.scope");
    expect(await nameOf(id)).toBe(name);
  });
});

describe("where two writers meet", () => {
  /** Locks two teams in the order given, the second once both hold their first. */
  function lockBoth() {
    let waiting = 0;
    let open: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (open = resolve));
    return defineCommand({
      name: "team.lockBoth",
      input: z.object({ first: z.int(), second: z.int(), name: z.string() }),
      load: () => Promise.resolve(null),
      authorize: () => true,
      run: async ({ tx, input }) => {
        await tx.team.update({ where: { id: input.first }, data: { version: { increment: 1 } } });
        if ((waiting += 1) === 2) open();
        await both;
        await tx.team.update({ where: { id: input.second }, data: { version: { increment: 1 } } });
        return { result: input.name, events: [named((nextSubject += 1))] };
      },
    });
  }

  test("a deadlock is tried again, and both end well", async () => {
    const [a, b] = [await aTeam(), await aTeam()];
    const command = lockBoth();
    const done = await Promise.all([
      command(asJob(), { first: a.id, second: b.id, name: "ab" }),
      command(asJob(), { first: b.id, second: a.id, name: "ba" }),
    ]);
    expect(done).toEqual(["ab", "ba"]);
    for (const { id } of [a, b]) expect((await db.team.findUniqueOrThrow({ where: { id } })).version).toBe(3);
  });

  test("8 writers on one ticket leave one chain without a fork, and exact counts", async () => {
    const [lea, karim] = [await aLearner(), await aTechnician()];
    const { id } = await aTicket({ requesterId: lea.id });
    const actors: Actor[] = [asLearner(lea), asPerson(karim)];
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let nth = 0; nth < 3; nth += 1)
          await commentOnTicket(actors[writer % 2] ?? asLearner(lea), {
            number: id,
            kind: "reply",
            body: `${String(writer)}.${String(nth)}`,
          });
      }),
    );
    const { links, fault } = await storedChain("ticket", id);
    expect(fault).toBeNull();
    expect(links.filter(({ name }) => name === "ticket.replied")).toHaveLength(24);
    expect(await db.ticket.findUnique({ where: { id } })).toMatchObject({ replyCount: 24 });
  });
});

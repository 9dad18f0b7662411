import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { isStaff, type UserActor } from "../platform/actor";
import { db } from "../platform/db/client";
import { AppError } from "../platform/errors";
import { TicketNumber } from "../platform/ids";
import { forgetRestriction } from "../platform/restriction";
import { aCategory, aLearner, aManager, anAdmin, aTeam, aTechnician } from "../testing/factories";
import { freshDatabase } from "../testing/fresh-database";
import { LiveReader } from "../testing/live-messages";
import { signedIn } from "../testing/signed-in";
import { addFollower } from "../tickets/commands/add-follower";
import { answerOutcome } from "../tickets/commands/answer-outcome";
import { assignTicket } from "../tickets/commands/assign-ticket";
import { changeStatus } from "../tickets/commands/change-status";
import { commentOnTicket } from "../tickets/commands/comment-on-ticket";
import { deleteComment } from "../tickets/commands/delete-comment";
import { editComment } from "../tickets/commands/edit-comment";
import { openTicket } from "../tickets/commands/open-ticket";
import { removeFollower } from "../tickets/commands/remove-follower";
import { retractComment } from "../tickets/commands/retract-comment";
import { takeTicket } from "../tickets/commands/take-ticket";
import { updateTicket } from "../tickets/commands/update-ticket";
import { getTicket } from "../tickets/queries/get-ticket";
import { LiveHub } from "./live-hub";

const names = ["requester", "follower", "stranger", "colleague", "elsewhere", "manager", "admin"] as const;
type Name = (typeof names)[number];
type World = {
  actors: Record<Name, UserActor>;
  emails: Record<Name, string>;
  teamIds: readonly number[];
  categoryId: number;
};
let world: World;

/** A centre that restricts its technicians: two of them, in two teams. */
beforeAll(async () => {
  await freshDatabase();
  await db.setting.create({ data: { key: "restrictTechnicians", value: true } });
  forgetRestriction();
  const [team, other] = [await aTeam(), await aTeam()];
  const people = {
    requester: await aLearner(),
    follower: await aLearner(),
    stranger: await aLearner(),
    colleague: await aTechnician({ teamIds: [team.id] }),
    elsewhere: await aTechnician({ teamIds: [other.id] }),
    manager: await aManager(),
    admin: await anAdmin(),
  };
  const entries = await Promise.all(names.map(async (name) => [name, await signedIn(people[name])] as const));
  const category = await aCategory({ defaultTeamId: team.id });
  world = {
    actors: Object.fromEntries(entries) as World["actors"],
    emails: Object.fromEntries(names.map((name) => [name, people[name].email])) as World["emails"],
    teamIds: [team.id, other.id],
    categoryId: category.id,
  };
});

type Act = (who: Name, other: Name, number: number) => Promise<unknown>;
const versionOf = async (number: number, actor: UserActor) => {
  const { version, publicVersion } = await db.ticket.findUniqueOrThrow({ where: { id: number } });
  return isStaff(actor) ? version : publicVersion;
};
const update = (patch: (number: number) => Record<string, unknown>): Act => {
  return async (who, _, number) =>
    updateTicket(world.actors[who], {
      number: TicketNumber.parse(number),
      version: await versionOf(number, world.actors[who]),
      ...patch(number),
    });
};
const say = (kind: "reply" | "note"): Act => {
  return (who, _, number) => commentOnTicket(world.actors[who], { number, kind, body: "Bonjour" });
};
/** Does something with what a person said last; nothing where they said nothing. */
const withOwn = (
  act: (who: Name, message: { number: number; commentId: number; editedAt: string | null }) => Promise<unknown>,
): Act => {
  return async (who, _, number) => {
    const said = await db.comment.findFirst({
      where: { ticketId: number, authorId: world.actors[who].userId, deletedAt: null, retracted: false },
      orderBy: { id: "desc" },
    });
    if (said) await act(who, { number, commentId: said.id, editedAt: said.editedAt?.toISOString() ?? null });
  };
};
const ref = ({ number, commentId }: { number: number; commentId: number }) => ({ number, commentId });
const acts: Record<string, Act> = {
  edit: withOwn((who, message) =>
    editComment(world.actors[who], { ...message, body: `Bonsoir ${String(Math.random())}` }),
  ),
  erase: withOwn((who, message) => deleteComment(world.actors[who], ref(message))),
  takeBack: withOwn((who, message) => retractComment(world.actors[who], ref(message))),
  open: (who) => openTicket(world.actors[who], { title: "L’écran reste noir", categoryId: world.categoryId }),
  reply: say("reply"),
  note: say("note"),
  rename: update((number) => ({ title: `Titre ${String(number)} ${String(Math.random())}` })),
  urgent: update(() => ({ priority: "urgent" })),
  calm: update(() => ({ priority: "low" })),
  ownTeam: update(() => ({ teamId: world.teamIds[0] })),
  otherTeam: update(() => ({ teamId: world.teamIds[1] })),
  noTeam: update(() => ({ teamId: null })),
  maintain: update(() => ({ type: "maintenance" })),
  take: (who, _, number) => takeTicket(world.actors[who], { number }),
  assign: (who, other, number) =>
    assignTicket(world.actors[who], { number, leadId: world.actors[other].userId, helperIds: [] }),
  free: (who, _, number) => assignTicket(world.actors[who], { number, leadId: null, helperIds: [] }),
  wait: async (who, _, number) =>
    changeStatus(world.actors[who], {
      number,
      status: "waiting",
      version: await versionOf(number, world.actors[who]),
    }),
  resolve: async (who, _, number) =>
    changeStatus(world.actors[who], {
      number,
      status: "resolved",
      version: await versionOf(number, world.actors[who]),
    }),
  confirm: (who, _, number) => answerOutcome(world.actors[who], { number, move: "confirm" }),
  letIn: (who, other, number) => addFollower(world.actors[who], { number, email: world.emails[other] }),
  letOut: (who, other, number) => removeFollower(world.actors[who], { number, userId: world.actors[other].userId }),
};

/** What a person reads of each ticket from a number on, without their own marks; nothing of those they may not see. */
async function readBy(actor: UserActor, from: number): Promise<Map<number, string>> {
  const tickets = await db.ticket.findMany({ where: { id: { gte: from } }, select: { id: true } });
  const read = await Promise.all(
    tickets.map(async ({ id }) => {
      try {
        const {
          seenAt: _,
          requesterSeenAt: __,
          unread: ___,
          ...ticket
        } = await getTicket(actor, TicketNumber.parse(id));
        return [[id, JSON.stringify(ticket)] as const];
      } catch (error) {
        if (error instanceof AppError && error.code === "not_found") return [];
        throw error;
      }
    }),
  );
  return new Map(read.flat());
}

const everyone = (from: number) =>
  Promise.all(names.map(async (name) => [name, await readBy(world.actors[name], from)] as const));

const anAct = fc.record({
  act: fc.constantFrom(...Object.keys(acts)),
  who: fc.constantFrom(...names),
  other: fc.constantFrom(...names),
});

async function perform(number: number, { act, who, other }: { act: string; who: Name; other: Name }): Promise<void> {
  try {
    await acts[act]?.(who, other, number);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

async function everyoneHears(hub: LiveHub) {
  const opened = names.map(async (name) => {
    const body = await hub.open(world.actors[name], { lastEventId: null, drawnAt: null });
    return [name, new LiveReader(body)] as const;
  });
  return new Map(await Promise.all(opened));
}

describe("what crosses the wire", () => {
  it("is where what a person can read has changed, and nothing else", async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 4, maxLength: 9 }), async (list) => {
        const { number } = await openTicket(world.actors.requester, {
          title: "Le clavier ne répond plus",
          categoryId: world.categoryId,
        });
        const hub = new LiveHub();
        const readers = await everyoneHears(hub);
        for (const one of list) {
          const before = new Map(await everyone(number));
          await perform(number, one);
          await hub.round();
          for (const [name, after] of await everyone(number)) {
            const messages = (await readers.get(name)?.take()) ?? [];
            const numbers = messages.flatMap(({ tickets = {} }) => Object.keys(tickets).map(Number));
            const changed = [...after].filter(([id, text]) => before.get(name)?.get(id) !== text).map(([id]) => id);
            const lost = [...(before.get(name)?.keys() ?? [])].some((id) => !after.has(id));
            expect({ name, one, numbers }).toEqual({ name, one, numbers: changed });
            const own = messages.flatMap((message) => message.own ?? []);
            expect({ name, one, own }).toEqual({ name, one, own: name === one.who ? changed : [] });
            if (numbers.length === 0 && !lost) expect({ name, one, messages }).toEqual({ name, one, messages: [] });
            if (lost) expect({ name, one, messages }).toEqual({ name, one, messages: [{ counts: true }] });
            told += numbers.length;
          }
        }
        for (const reader of readers.values()) await reader.leave();
      }),
      { numRuns: 20 },
    );
    expect(told).toBeGreaterThan(20);
  }, 120_000);

  it("names notes and priorities to staff only, and replies to both", async () => {
    const { number } = await openTicket(world.actors.requester, {
      title: "La souris ne répond plus",
      categoryId: world.categoryId,
    });
    const hub = new LiveHub();
    const readers = await everyoneHears(hub);
    const hears = async (name: Name) => (await readers.get(name)?.take())?.map(({ tickets = {} }) => tickets);
    await perform(number, { act: "note", who: "admin", other: "admin" });
    await perform(number, { act: "urgent", who: "admin", other: "admin" });
    await hub.round();
    expect(await hears("requester")).toEqual([]);
    expect(await hears("colleague")).toEqual([{ [number]: ["note", "facts"] }]);
    await perform(number, { act: "reply", who: "manager", other: "admin" });
    await hub.round();
    expect((await hears("requester"))?.[0]?.[number]).toContain("reply");
    expect(await hears("stranger")).toEqual([]);
    expect(await hears("elsewhere")).toEqual([]);
    expect(readers.get("stranger")?.raw).not.toContain("event: changes");
  });

  it("says which of it is the reader's own doing, as far as they hear of the rest", async () => {
    const { number } = await openTicket(world.actors.requester, { title: "Deux mains", categoryId: world.categoryId });
    const hub = new LiveHub();
    const readers = await everyoneHears(hub);
    const own = async (name: Name) => (await readers.get(name)?.take())?.map((message) => message.own ?? []);
    await perform(number, { act: "reply", who: "requester", other: "admin" });
    await perform(number, { act: "note", who: "colleague", other: "admin" });
    await hub.round();
    expect(await own("requester")).toEqual([[number]]);
    expect(await own("colleague")).toEqual([[]]);
    expect(await own("admin")).toEqual([[]]);
    await perform(number, { act: "note", who: "colleague", other: "admin" });
    await hub.round();
    expect(await own("colleague")).toEqual([[number]]);
    expect(await own("requester")).toEqual([]);
    expect(readers.get("requester")?.raw).not.toContain("note");
  });

  it("tells who had a message on the screen that it was taken back, though no history does", async () => {
    const { number } = await openTicket(world.actors.requester, { title: "Sans image", categoryId: world.categoryId });
    for (const [act, requesterHears] of [
      ["reply", [{ [number]: ["reply"] }]],
      ["note", []],
    ] as const) {
      await perform(number, { act, who: "admin", other: "admin" });
      const hub = new LiveHub();
      const readers = await everyoneHears(hub);
      const hears = async (name: Name) => (await readers.get(name)?.take())?.map(({ tickets = {} }) => tickets);
      const { id } = await db.comment.findFirstOrThrow({ where: { ticketId: number }, orderBy: { id: "desc" } });
      await retractComment(world.actors.admin, { number, commentId: id });
      await hub.round();
      expect((await hears("colleague"))?.[0]?.[number]).toContain(act);
      const heard = (await hears("requester")) ?? [];
      expect(heard.map((tickets) => ({ [number]: tickets[number]?.filter((kind) => kind !== "facts") }))).toEqual(
        requesterHears,
      );
      for (const reader of readers.values()) await reader.leave();
    }
  });

  it("says that there is something behind the bell to whom it is for", async () => {
    const { number } = await openTicket(world.actors.requester, { title: "Sans son", categoryId: world.categoryId });
    const hub = new LiveHub();
    const readers = await everyoneHears(hub);
    const people = [world.actors.requester, world.actors.stranger];
    await db.notification.createMany({
      data: people.map(({ userId }) => ({
        userId,
        ticketId: number,
        eventId: 2_000_000_000 - number,
        kind: "replied",
      })),
    });
    await hub.round();
    expect(await readers.get("requester")?.take()).toEqual([{ notifications: true }]);
    expect(await readers.get("stranger")?.take()).toEqual([]);
    expect(await readers.get("admin")?.take()).toEqual([]);
  });
});

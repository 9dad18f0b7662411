import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "../platform/actor";
import { setClock } from "../platform/clock";
import { db } from "../platform/db/client";
import { appendEvents } from "../platform/events";
import { actorOfToken, mintApiToken } from "../platform/auth/api-token";
import { updateSettings } from "../settings/commands/update-settings";
import { getSettings } from "../settings/queries";
import { signOut } from "../sign-in/commands/sign-out";
import { asAdmin } from "../testing/actors";
import { aLearner, anAdmin, aTeam, aTechnician, aTicket } from "../testing/factories";
import { freshDatabase } from "../testing/fresh-database";
import { LiveReader } from "../testing/live-messages";
import { signedIn } from "../testing/signed-in";
import { ticketEvent } from "../tickets/events";
import { addTeamMember } from "../teams/commands/add-team-member";
import { changeRole } from "../users/commands/change-role";
import { deactivateUser } from "../users/commands/deactivate-user";
import { LiveHub } from "./live-hub";

let hub: LiveHub;
let technician: UserActor;
beforeEach(async () => {
  hub = new LiveHub();
  technician = await signedIn(await aTechnician());
});
afterEach(() => {
  setClock();
});

/** What is taken off the moment of drawing, for clocks that differ. */
const CLOCKS_MS = 100;
const fresh = { lastEventId: null, drawnAt: null };
const open = async (actor: UserActor, since: { lastEventId: string | null; drawnAt: number | null } = fresh) =>
  new LiveReader(await hub.open(actor, since));

/** A change of a ticket, committed at once. */
async function change(number: number): Promise<void> {
  await db.$transaction((tx) =>
    appendEvents(tx, technician, [ticketEvent(number, "ticket.titleChanged", {})], new Date()),
  );
}

/** A change that has taken its id, and is committed when it is told to. */
async function beginChange(number: number, ends: "commit" | "roll back" = "commit"): Promise<() => Promise<void>> {
  let finish = () => {};
  const told = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let taken = () => {};
  const hasId = new Promise<void>((resolve) => {
    taken = resolve;
  });
  const whole = db
    .$transaction(async (tx) => {
      await appendEvents(tx, technician, [ticketEvent(number, "ticket.titleChanged", {})], new Date());
      taken();
      await told;
      if (ends === "roll back") throw new Error("rolled back");
    })
    .catch(() => undefined);
  await hasId;
  return async () => {
    finish();
    await whole;
  };
}

const tickets = (count: number) => Promise.all(Array.from({ length: count }, async () => (await aTicket()).id));

describe("commits in any order", () => {
  it.each([{ order: [0, 1, 2, 3] }, { order: [3, 2, 1, 0] }, { order: [1, 3, 0, 2] }, { order: [2, 0, 3, 1] }])(
    "are each told once: $order",
    async ({ order }) => {
      const numbers = await tickets(4);
      const reader = await open(technician);
      const commits: (() => Promise<void>)[] = [];
      for (const number of numbers) commits.push(await beginChange(number));
      for (const index of order) {
        await commits[index]?.();
        await hub.round();
        expect(await reader.takeTickets()).toEqual([numbers[index]]);
      }
      await hub.round();
      expect(await reader.takeTickets()).toEqual([]);
    },
  );

  it("that were begun before the first stream are told to it", async () => {
    const [late = 0, early = 0] = await tickets(2);
    const commit = await beginChange(late);
    await change(early);
    const reader = await open(technician);
    await commit();
    await hub.round();
    expect(await reader.takeTickets()).toEqual([late]);
  });

  it("and rolled back ones leave nothing behind", async () => {
    const [gone = 0, kept = 0] = await tickets(2);
    const reader = await open(technician);
    const rollBack = await beginChange(gone, "roll back");
    await change(kept);
    await rollBack();
    await hub.round();
    await hub.round();
    expect(await reader.takeTickets()).toEqual([kept]);
  });
});

describe("going on", () => {
  it("tells what was missed, a delayed commit too, and nothing twice", async () => {
    const [before = 0, delayed = 0, missed = 0, later = 0] = await tickets(4);
    const first = await open(technician);
    const commit = await beginChange(delayed);
    await change(before);
    await hub.round();
    expect(await first.takeTickets()).toEqual([before]);
    await first.leave();
    await change(missed);
    await commit();
    const second = await open(technician, { lastEventId: first.lastEventId, drawnAt: null });
    await hub.round();
    expect(second.messages[0]).toEqual({ event: "hello", data: { startOver: false } });
    expect(await second.takeTickets()).toEqual([delayed, missed].sort((a, b) => a - b));
    await change(later);
    await hub.round();
    expect(await second.takeTickets()).toEqual([later]);
  });

  it("works in another process, and in one that is behind", async () => {
    const [seen = 0, next = 0] = await tickets(2);
    const other = new LiveHub();
    const witness = new LiveReader(await other.open(technician, fresh));
    const first = await open(technician);
    await change(seen);
    await hub.round();
    expect(await first.takeTickets()).toEqual([seen]);
    const second = new LiveReader(await other.open(technician, { lastEventId: first.lastEventId, drawnAt: null }));
    await other.round();
    expect(await witness.takeTickets()).toEqual([seen]);
    expect(await second.takeTickets()).toEqual([]);
    await change(next);
    await other.round();
    expect(await second.takeTickets()).toEqual([next]);
  });

  it("starts over from what is forged, another's, or was sealed for other rights", async () => {
    const first = await open(technician);
    const colleague = await signedIn(await aTechnician());
    for (const [actor, lastEventId] of [
      [technician, "forged"],
      [technician, "1"],
      [colleague, first.lastEventId],
    ] as const) {
      const reader = await open(actor, { lastEventId, drawnAt: null });
      await reader.take();
      expect(reader.raw).toContain('{"startOver":true}');
    }
  });

  it("tells a page what happened since it was drawn, and one without an age to start over", async () => {
    const [number = 0] = await tickets(1);
    await open(technician);
    await change(number);
    await hub.round();
    const page = await open(technician, { lastEventId: null, drawnAt: Date.now() - 1_000 });
    await hub.round();
    expect(page.messages[0]).toEqual({ event: "hello", data: { startOver: false } });
    expect(await page.takeTickets()).toContain(number);
    const unknown = await open(technician);
    await unknown.take();
    expect(unknown.raw).toContain('{"startOver":true}');
  });

  describe("and the bell", () => {
    const ring = async (userId: number) => {
      const { id } = await aTicket();
      await change(id);
      const { id: eventId } = await db.auditEvent.findFirstOrThrow({
        where: { subjectId: id },
        orderBy: { id: "desc" },
      });
      await db.notification.create({
        data: { userId, ticketId: id, eventId, kind: "assigned", actorId: null, createdAt: new Date() },
      });
      await hub.round();
    };
    const rang = async (reader: LiveReader) =>
      (await reader.take()).some((changes) => (changes as { notifications?: true }).notifications === true);

    it("rings for a page that was drawn before and listens only now", async () => {
      const colleague = await signedIn(await aTechnician());
      await open(colleague);
      const drawnAt = Date.now();
      await ring(technician.userId);
      expect(await rang(await open(technician, { lastEventId: null, drawnAt }))).toBe(true);
      expect(await rang(await open(colleague, { lastEventId: null, drawnAt: drawnAt + CLOCKS_MS }))).toBe(false);
      expect(await rang(await open(technician, { lastEventId: null, drawnAt: Date.now() + 1_000 }))).toBe(false);
    });

    it("rings for a page that was drawn before anybody followed", async () => {
      expect(await rang(await open(technician, { lastEventId: null, drawnAt: Date.now() - 1_000 }))).toBe(true);
    });

    it("rings for who was away", async () => {
      const first = await open(technician);
      await change((await aTicket()).id);
      await hub.round();
      await first.take();
      await first.leave();
      await ring(technician.userId);
      expect(await rang(await open(technician, { lastEventId: first.lastEventId, drawnAt: null }))).toBe(true);
    });
  });

  it("starts over when more happened than is kept", async () => {
    await freshDatabase();
    const reader = await signedIn(await aTechnician());
    const { id } = await aTicket();
    const events = Array.from({ length: 2_100 }, () => ticketEvent(id, "ticket.titleChanged", {}));
    const first = await open(reader);
    await first.take();
    for (let from = 0; from < events.length; from += 700)
      await db.$transaction((tx) => appendEvents(tx, reader, events.slice(from, from + 700), new Date()));
    const again = new LiveReader(await new LiveHub().open(reader, { lastEventId: first.lastEventId, drawnAt: null }));
    await again.take();
    expect(again.raw).toContain('{"startOver":true}');
    await hub.round();
    expect(await first.takeTickets()).toEqual([id]);
  });
});

describe("what is about no ticket", () => {
  it("a column's new limit is told to who has a board, by a word alone", async () => {
    const [staff, learner] = [await open(technician), await open(await signedIn(await aLearner()))];
    await hub.round();
    const { revision } = await getSettings(asAdmin({ id: 1 }));
    await updateSettings(asAdmin({ id: 1 }), { revision, columnLimits: { new: 7, in_progress: null, waiting: null } });
    await hub.round();
    expect(await staff.take()).toEqual([{ counts: true }]);
    expect(await learner.take()).toEqual([]);
  });

  it("a notification without a ticket rings", async () => {
    const admin = await anAdmin();
    const reader = await open(await signedIn(admin));
    await hub.round();
    await db.notification.create({
      data: { userId: admin.id, kind: "webhookDisabled", eventId: 1, createdAt: new Date() },
      select: { id: true },
    });
    await hub.round();
    expect(await reader.take()).toEqual([{ notifications: true }]);
  });
});

describe("a stream ends", () => {
  async function endOf(actor: UserActor, because: () => Promise<unknown>) {
    const reader = await open(actor);
    const { id } = await aTicket();
    await because();
    await change(id);
    await hub.round();
    expect(await reader.takeTickets(), "told after the right was lost").toEqual([]);
    return reader.raw.includes('{"why":"rights"}') && reader.ended;
  }

  it("with the sign-in, before anything more is told", async () => {
    const actor = await signedIn(await aTechnician());
    expect(await endOf(actor, () => signOut(actor, {}))).toBe(true);
  });

  it("with the account", async () => {
    const actor = await signedIn(await aTechnician());
    const admin = asAdmin(await anAdmin());
    const { version } = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
    expect(await endOf(actor, () => deactivateUser(admin, { id: actor.userId, version }))).toBe(true);
  });

  it("with the role", async () => {
    const actor = await signedIn(await aTechnician());
    const admin = asAdmin(await anAdmin());
    const { version } = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
    expect(await endOf(actor, () => changeRole(admin, { id: actor.userId, role: "learner", version }))).toBe(true);
  });

  it("with another team", async () => {
    const actor = await signedIn(await aTechnician());
    const admin = asAdmin(await anAdmin());
    const team = await aTeam();
    expect(await endOf(actor, () => addTeamMember(admin, { teamId: team.id, userId: actor.userId }))).toBe(true);
  });

  it("within 5 s when no event told of it", async () => {
    const actor = await signedIn(await aTechnician());
    const reader = await open(actor);
    await db.session.update({ where: { id: actor.sessionId }, data: { revokedAt: new Date() } });
    setClock(() => new Date(Date.now() + 2_500));
    await hub.round();
    await reader.take();
    expect(reader.ended).toBe(true);
  });

  it("with the token it was opened with", async () => {
    const { id } = await aTechnician();
    const { token, tokenHash } = mintApiToken();
    await db.apiToken.create({ data: { userId: id, tokenHash, name: "Console", scopes: "read", tokenVersion: 0 } });
    const actor = await actorOfToken(token, null);
    if (!actor) throw new Error("no token");
    const reader = await open(actor);
    await db.apiToken.update({ where: { tokenHash }, data: { revokedAt: new Date() } });
    setClock(() => new Date(Date.now() + 2_500));
    await hub.round();
    await reader.take();
    expect(reader.ended).toBe(true);
  });

  it("when nobody can be asked for the rights", async () => {
    const reader = await open(technician);
    setClock(() => new Date(Date.now() + 5_000));
    hub.endUnverified();
    await reader.take();
    expect(reader.raw).toContain('{"why":"again"}');
    expect(hub.size).toBe(0);
  });

  it("as the oldest of more than eight of a person", async () => {
    const readers: LiveReader[] = [];
    for (let count = 0; count < 9; count += 1) readers.push(await open(technician));
    const other = await open(await signedIn(await aLearner()));
    await other.take();
    expect(readers.map(({ ended }) => ended)).toEqual([true, ...Array.from({ length: 8 }, () => false)]);
    expect(readers[0]?.raw).toContain('{"why":"capped"}');
    expect(other.ended).toBe(false);
  });

  it("when its reader is gone, or takes nothing more", async () => {
    const reader = await open(technician);
    await reader.leave();
    expect(hub.size).toBe(0);
    await hub.open(technician, fresh);
    const { id } = await aTicket();
    await change(id);
    for (let count = 0; count < 400 && hub.size > 0; count += 1) {
      setClock(() => new Date(Date.now() + count * 20_000));
      await hub.round();
    }
    expect(hub.size).toBe(0);
  });

  it("at once when the process stops, and none is opened any more", async () => {
    const reader = await open(technician);
    hub.drain();
    await reader.take();
    expect(reader.ended).toBe(true);
    await expect(hub.open(technician, fresh)).rejects.toThrow(/unavailable/);
  });
});

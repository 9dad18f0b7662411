import { beforeEach, describe, expect, test } from "vitest";
import { setClock } from "../platform/clock";
import { db } from "../platform/db/client";
import { drainOutbox } from "../platform/outbox/worker";
import { forgetRestriction } from "../platform/restriction";
import { asAdmin, asAnonymous, asLearner, asTechnician } from "../testing/actors";
import { aLearner, anAdmin, aTeam, aTechnician, aTicket, type Person } from "../testing/factories";
import { refused } from "../testing/ticket-state";
import { addFollower } from "../tickets/commands/add-follower";
import { assignTicket } from "../tickets/commands/assign-ticket";
import { commentOnTicket } from "../tickets/commands/comment-on-ticket";
import { takeTicket } from "../tickets/commands/take-ticket";
import { markNotificationsRead } from "./commands/mark-notifications-read";
import { countUnread, listNotifications } from "./queries";
import { notificationSubscriber } from "./subscribers";

let lea: Person, ines: Person, karim: Person, aicha: Person, nadia: Person;

beforeEach(async () => {
  await db.outbox.deleteMany();
  [lea, ines, karim, aicha, nadia] = await Promise.all([
    aLearner(),
    aLearner(),
    aTechnician(),
    aTechnician(),
    anAdmin(),
  ]);
});

/** Once nothing can be taken back any more. */
async function deliver() {
  const later = new Date(Date.now() + 11_000);
  setClock(() => later);
  await drainOutbox([notificationSubscriber]);
  setClock();
}
const page = { limit: 20, cursor: null };
const told = async (id: number) =>
  (await db.notification.findMany({ where: { userId: id }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

describe("told are", () => {
  test("those put on a ticket, but not by themselves", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    await assignTicket(asAdmin(nadia), { number: id, leadId: karim.id, helperIds: [aicha.id] });
    const own = await aTicket();
    await takeTicket(asTechnician(karim), { number: own.id });
    await deliver();
    expect([await told(karim.id), await told(aicha.id), await told(nadia.id), await told(lea.id)]).toEqual([
      ["assigned"],
      ["helping"],
      [],
      [],
    ]);
    const [row] = (await listNotifications(asTechnician(karim), page)).items;
    expect(row).toMatchObject({
      kind: "assigned",
      ticket: { number: id },
      actor: { id: nadia.id, name: nadia.name },
      read: false,
    });
  });

  test("requester and followers of each other's and staff's replies, lead and helpers of the others'; of notes nobody", async () => {
    const { id } = await aTicket({
      requesterId: lea.id,
      followerIds: [ines.id],
      leadId: karim.id,
      helperIds: [aicha.id],
    });
    await commentOnTicket(asTechnician(karim), { number: id, kind: "reply", body: "Bonjour" });
    await commentOnTicket(asLearner(ines), { number: id, kind: "reply", body: "Merci" });
    await commentOnTicket(asTechnician(aicha), { number: id, kind: "note", body: "Entre nous" });
    await deliver();
    expect([await told(lea.id), await told(ines.id), await told(karim.id), await told(aicha.id)]).toEqual([
      ["replied", "replied"],
      ["replied"],
      ["replied"],
      ["replied"],
    ]);
  });

  test("each once, however often the event is delivered", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    await commentOnTicket(asTechnician(karim), { number: id, kind: "reply", body: "Bonjour" });
    await deliver();
    await db.eventDelivery.updateMany({
      where: { state: "delivered" },
      data: { state: "pending", nextAttemptAt: new Date(0) },
    });
    await deliver();
    expect(await told(lea.id)).toEqual(["replied"]);
  });
});

describe("not told are", () => {
  test("those who don't see the ticket any more when it is delivered, or are out", async () => {
    const { id } = await aTicket({ requesterId: lea.id, followerIds: [ines.id] });
    await commentOnTicket(asTechnician(karim), { number: id, kind: "reply", body: "Bonjour" });
    await db.follower.deleteMany({ where: { ticketId: id } });
    await db.user.update({ where: { id: lea.id }, data: { active: false } });
    await deliver();
    expect([await told(lea.id), await told(ines.id)]).toEqual([[], []]);
  });

  test("a demoted lead, and where technicians are restricted who isn't of its team", async () => {
    const { id } = await aTicket({ requesterId: lea.id, leadId: karim.id, teamId: (await aTeam()).id });
    await commentOnTicket(asLearner(lea), { number: id, kind: "reply", body: "Alors ?" });
    await db.user.update({ where: { id: karim.id }, data: { role: "learner" } });
    await deliver();
    expect(await told(karim.id)).toEqual([]);
    await db.setting.upsert({
      where: { key: "restrictTechnicians" },
      create: { key: "restrictTechnicians", value: true },
      update: { value: true },
    });
    forgetRestriction();
    await assignTicket(asAdmin(nadia), { number: id, leadId: aicha.id });
    await assignTicket(asAdmin(nadia), { number: id, leadId: null });
    await deliver();
    expect(await told(aicha.id)).toEqual([]);
    await db.setting.delete({ where: { key: "restrictTechnicians" } });
    forgetRestriction();
  });
});

describe("behind the bell", () => {
  test("one's own, newest first; those of a ticket one no longer sees are gone, also from the count", async () => {
    const { id } = await aTicket({ requesterId: lea.id });
    await addFollower(asLearner(lea), { number: id, email: ines.email });
    for (const body of ["Un", "Deux"]) await commentOnTicket(asTechnician(karim), { number: id, kind: "reply", body });
    await deliver();
    expect(await countUnread(asLearner(ines))).toBe(2);
    const [first, second] = (await listNotifications(asLearner(ines), page)).items;
    expect(first?.id).toBeGreaterThan(second?.id ?? 0);
    await db.ticketAccess.deleteMany({ where: { ticketId: id, userId: ines.id } });
    expect(await countUnread(asLearner(ines))).toBe(0);
    expect((await listNotifications(asLearner(ines), page)).items).toEqual([]);
    expect(await countUnread(asLearner(lea))).toBe(2);
    expect(await countUnread(asAnonymous())).toBe(0);
  });

  test("marking read, one or all, touches nobody else's", async () => {
    const { id } = await aTicket({ requesterId: lea.id, followerIds: [ines.id] });
    for (const body of ["Un", "Deux", "Trois"])
      await commentOnTicket(asTechnician(karim), { number: id, kind: "reply", body });
    await deliver();
    const [newest] = (await listNotifications(asLearner(lea), page)).items;
    const theirs = (await listNotifications(asLearner(ines), page)).items.map((row) => row.id);
    expect(await markNotificationsRead(asLearner(lea), { ids: [newest?.id ?? 0, ...theirs] })).toEqual({ marked: 1 });
    expect(await countUnread(asLearner(lea))).toBe(2);
    expect(await markNotificationsRead(asLearner(lea), {})).toEqual({ marked: 2 });
    expect(await markNotificationsRead(asLearner(lea), {})).toEqual({ marked: 0 });
    expect(await countUnread(asLearner(ines))).toBe(3);
    await refused(markNotificationsRead(asAnonymous(), {}), "forbidden");
  });
});

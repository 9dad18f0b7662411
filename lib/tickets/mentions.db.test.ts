import { beforeEach, describe, expect, test } from "vitest";
import { notificationSubscriber } from "../notifications/subscribers";
import { listNotifications } from "../notifications/queries";
import { setClock } from "../platform/clock";
import { db } from "../platform/db/client";
import { TicketNumber } from "../platform/ids";
import { drainOutbox } from "../platform/outbox/worker";
import { forgetRestriction } from "../platform/restriction";
import { asAdmin, asJob, asLearner, asManager, asTechnician } from "../testing/actors";
import {
  aLearner,
  aManager,
  anAdmin,
  aTeam,
  aTechnician,
  aTicket,
  aUser,
  unique,
  type Person,
} from "../testing/factories";
import { refused } from "../testing/ticket-state";
import { commentOnTicket } from "./commands/comment-on-ticket";
import { getTicket } from "./queries/get-ticket";
import { listCalled } from "./queries/list-called";
import { listMentionable } from "./queries/list-mentionable";
import { previewMessage } from "./queries/preview-message";
import { keepMentions } from "./reactions";

let lea: Person, karim: Person, marc: Person, nadia: Person;
let number: TicketNumber;

beforeEach(async () => {
  await db.outbox.deleteMany();
  lea = await aLearner({ name: unique("Léa ") });
  karim = await aTechnician({ name: unique("Karim Benali ") });
  marc = await aManager({ name: unique("Marc d’Été ") });
  nadia = await anAdmin({ name: unique("Nadia ") });
  number = TicketNumber.parse((await aTicket({ requesterId: lea.id })).id);
});

/** Tells, once messages can no longer be taken back. */
async function deliver() {
  const later = new Date(Date.now() + 11_000);
  setClock(() => later);
  await drainOutbox([notificationSubscriber]);
  setClock();
}

const note = (body: string) => commentOnTicket(asTechnician(karim), { number, kind: "note", body });
const told = async ({ id }: { id: number }) =>
  (await db.notification.findMany({ where: { userId: id } })).map(({ kind }) => kind);

describe("a note", () => {
  test("tells the staff whom it calls, once each and never its writer, whatever the accents", async () => {
    await note(`@${marc.name}, vois avec @${nadia.name.toLowerCase()} ; @${marc.name} ? — @${karim.name}`);
    await deliver();
    await db.eventDelivery.updateMany({ data: { state: "pending", nextAttemptAt: new Date(0) } });
    await deliver();
    expect([await told(marc), await told(nadia), await told(karim), await told(lea)]).toEqual([
      ["mentioned"],
      ["mentioned"],
      [],
      [],
    ]);
    const { items } = await listNotifications(asManager(marc), { limit: 5, cursor: null });
    expect(items).toMatchObject([{ kind: "mentioned", ticket: { number }, actor: { id: karim.id } }]);
  });

  test("calls nobody who isn't staff, is out, is a contact, or whose name is only begun", async () => {
    const out = await aTechnician({ name: unique("Parti "), active: false });
    const contact = await aUser({ name: unique("Contact "), role: "technician" });
    await db.user.update({ where: { id: contact.id }, data: { contact: true } });
    await note(`@${lea.name} @${out.name} @${contact.name} @${marc.name.slice(0, -1)} a@${nadia.name}`);
    expect(
      await db.commentMention.count({
        where: { userId: { in: [lea, out, contact, marc, nadia].map(({ id }) => id) } },
      }),
    ).toBe(0);
  });

  test("tells a technician restricted to other teams nothing", async () => {
    const [team, other] = [await aTeam(), await aTeam()];
    const aicha = await aTechnician({ name: unique("Aïcha "), teamIds: [other.id] });
    await db.ticket.update({ where: { id: number }, data: { teamId: team.id } });
    const restrict = (value: boolean) =>
      db.setting.upsert({
        where: { key: "restrictTechnicians" },
        create: { key: "restrictTechnicians", value },
        update: { value },
      });
    await restrict(true);
    forgetRestriction();
    await commentOnTicket(asAdmin(nadia), { number, kind: "note", body: `@${aicha.name} @${marc.name}` });
    const offered = (await listMentionable(asAdmin(nadia), { number, q: "" })).people.map(({ id }) => id);
    await deliver();
    await restrict(false);
    forgetRestriction();
    expect([await told(aicha), await told(marc)]).toEqual([[], ["mentioned"]]);
    expect([offered.includes(aicha.id), offered.includes(marc.id), offered.includes(lea.id)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("that is changed calls those whom it adds", async () => {
    const { commentId } = await note(`@${marc.name}`);
    const now = new Date(Date.now() + 60_000);
    const texts = { before: `@${marc.name}`, after: `@${marc.name} @${nadia.name}` };
    const edited = (kind: string) =>
      ({
        name: "ticket.commentEdited",
        subjectType: "ticket",
        subjectId: number,
        audience: "staff",
        data: { commentId, kind },
        texts,
      }) as const;
    await keepMentions({ tx: db, actor: asTechnician(karim), events: [edited("reply")], now });
    expect(await listCalled(asJob(), commentId, now)).toEqual([]);
    await keepMentions({ tx: db, actor: asTechnician(karim), events: [edited("note")], now });
    expect(await listCalled(asJob(), commentId, now)).toEqual([nadia.id]);
  });

  test("shows who is called under today's name, and keeps what was typed", async () => {
    const body = `Demande à @${marc.name}.`;
    await note(body);
    await db.user.update({ where: { id: marc.id }, data: { name: "Marc <Hiver>" } });
    const { comments } = await getTicket(asTechnician(karim), number);
    expect(comments[0]).toMatchObject({
      body,
      rendered: { html: 'Demande à <span class="mention">@Marc &lt;Hiver&gt;</span>.' },
    });
  });
});

describe("whom a note can call", () => {
  test("are all who see it, or whom what is typed finds, where the centre has more than are read at once", async () => {
    const word = unique("zz").toLowerCase();
    const many = Array.from({ length: 205 }, (_, nth) => ({
      name: `${word} ${String(nth)}`,
      role: "manager" as const,
    }));
    await db.user.createMany({ data: many });
    const last = await aManager({ name: `${word} Zoé Zénith` });
    try {
      const first = await listMentionable(asTechnician(karim), { number, q: word });
      expect([first.people.length, first.complete]).toEqual([200, false]);
      expect(first.people.map(({ id }) => id)).not.toContain(last.id);
      const found = await listMentionable(asTechnician(karim), { number, q: `${word} zoe zen` });
      expect(found).toEqual({ people: [{ id: last.id, name: last.name, role: "manager" }], complete: true });
    } finally {
      await db.user.updateMany({ where: { name: { contains: word } }, data: { active: false } });
    }
  });
});

test("a reply calls nobody, and its preview neither", async () => {
  const body = `Voyez @${nadia.name}`;
  await commentOnTicket(asTechnician(karim), { number, kind: "reply", body });
  await deliver();
  expect([await told(nadia), await told(lea)]).toEqual([[], ["replied"]]);
  const seenBy = async (kind: "reply" | "note", actor = asTechnician(karim)) =>
    (await previewMessage(actor, { number, kind, body })).html.includes("mention");
  expect([await seenBy("reply"), await seenBy("note"), await seenBy("note", asLearner(lea))]).toEqual([
    false,
    true,
    false,
  ]);
});

test("whom one can call is told to the staff who see the ticket", async () => {
  const { people } = await listMentionable(asManager(marc), { number, q: "" });
  expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining([karim.id, marc.id, nadia.id]));
  await refused(listMentionable(asLearner(lea), { number, q: "" }), "not_found");
});

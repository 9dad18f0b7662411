import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Webhook as Verifier } from "standardwebhooks";
import { notificationSubscriber } from "../notifications/subscribers";
import { listNotifications } from "../notifications/queries";
import { setClock } from "../platform/clock";
import { db } from "../platform/db/client";
import { ERASED_NAME, ERASED_TEXT } from "../platform/erasure";
import { networkList } from "../platform/network-list";
import { outsideOf } from "../platform/outbound/post-outside";
import { drainOutbox } from "../platform/outbox/worker";
import { asAdmin, asJob, asLearner, asTechnician } from "../testing/actors";
import { aCategory, aLearner, anAdmin, aTechnician, unique, type Person } from "../testing/factories";
import { recordedEvents } from "../testing/recorded";
import { WebhookReceiver } from "../testing/webhook-receiver";
import { changeStatus } from "../tickets/commands/change-status";
import { commentOnTicket } from "../tickets/commands/comment-on-ticket";
import { openTicket } from "../tickets/commands/open-ticket";
import { retractComment } from "../tickets/commands/retract-comment";
import { updateTicket } from "../tickets/commands/update-ticket";
import { createWebhook } from "./commands/create-webhook";
import { resendWebhookDelivery } from "./commands/resend-webhook-delivery";
import { rotateWebhookSecret } from "./commands/rotate-webhook-secret";
import { switchWebhook } from "./commands/switch-webhook";
import { testWebhook } from "./commands/test-webhook";
import { updateWebhook } from "./commands/update-webhook";
import { purgeWebhooksJob } from "./jobs";
import { sendDue } from "./sender";
import { webhookSubscriber } from "./subscribers";

const HOUR_MS = 3_600_000;
const outside = outsideOf(networkList(["127.0.0.1"]));
let admin: ReturnType<typeof asAdmin>;
let lea: Person, karim: Person;
let categoryId: number;
let receiver: WebhookReceiver;
let url: string;
/** How much later than now it is. */
let later = 0;

beforeAll(async () => {
  Object.assign((await import("../platform/env")).env(), { WEBHOOK_ALLOWED_NETWORKS: ["127.0.0.1"] });
  [admin, lea, karim] = [asAdmin(await anAdmin()), await aLearner({ name: "Léa Martin" }), await aTechnician()];
  categoryId = (await aCategory()).id;
});
beforeEach(async () => {
  await db.outbox.deleteMany();
  await db.webhookDelivery.deleteMany();
  await db.webhook.deleteMany();
  receiver = new WebhookReceiver();
  url = await receiver.listen();
  later = 0;
});
afterEach(async () => {
  setClock();
  await receiver.close();
});
afterAll(() => setClock());

function pass(ms: number) {
  later += ms;
  const moved = later;
  setClock(() => new Date(Date.now() + moved));
}
/** Lets the worker do all that is due, once no message can be taken back any more. */
async function work(ms = 11_000) {
  pass(ms);
  await drainOutbox([webhookSubscriber]);
  await sendDue(outside);
}
const subscribe = async (facts: { events?: string[]; internal?: boolean; url?: string } = {}) => {
  const { id, secret } = await createWebhook(admin, {
    description: unique("Intranet "),
    url,
    events: ["*"],
    internal: false,
    ...facts,
  });
  return { id: String(id), secret: secret ?? "" };
};
const open = (title = "Écran noir") =>
  openTicket(asLearner(lea), { title, description: "Depuis lundi.", categoryId: String(categoryId) });
const only = () => db.webhookDelivery.findFirstOrThrow();
const first = () => {
  const [got] = receiver.received;
  if (!got) throw new Error("nothing came");
  return { ...got, said: JSON.parse(got.body) as { type: string; timestamp: string; data: Record<string, unknown> } };
};

describe("what is sent", () => {
  test("is signed as the specification says, in the API's shapes, with what everybody sees of a ticket", async () => {
    const { secret } = await subscribe();
    const { number } = await open();
    await work();
    const { headers, body, said } = first();
    expect(new Verifier(secret).verify(body, headers as Record<string, string>, { jsonParse: true })).toEqual(said);
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectType: "ticket", subjectId: number } });
    expect(headers["webhook-id"]).toBe(`evt_${String(event.id)}`);
    expect(headers["content-type"]).toBe("application/json");
    expect(said).toMatchObject({
      type: "ticket.opened",
      timestamp: event.occurredAt.toISOString(),
      data: {
        event: { id: String(event.id), name: "ticket.opened", actor: { kind: "user", name: "Léa Martin" } },
        ticket: { number, title: "Écran noir", status: "new", requester: { id: String(lea.id), name: "Léa Martin" } },
      },
    });
    for (const internal of ["priority", "team", "sla", "type", "source", "can"])
      expect(said.data["ticket"]).not.toHaveProperty(internal);
    expect(said.data["event"]).not.toHaveProperty("data.teamId");
    expect(await only()).toMatchObject({ state: "delivered", attempts: 1, status: 200, answer: "ok", payload: body });
  });

  test("is what was asked for: some events, none of notes or staff's facts unless the webhook says so", async () => {
    await subscribe({ events: ["ticket.replied"] });
    const outsider = await subscribe();
    const insider = await subscribe({ internal: true });
    const { number } = await open();
    await commentOnTicket(asTechnician(karim), { number, kind: "note", body: "Mot de passe : 1234" });
    await commentOnTicket(asTechnician(karim), { number, kind: "reply", body: "J’arrive." });
    const { version: now } = await db.ticket.findUniqueOrThrow({ where: { id: number } });
    await updateTicket(asTechnician(karim), { number, version: now, priority: "high" });
    await work();
    const sent = async (id: string) =>
      (await db.webhookDelivery.findMany({ where: { webhookId: Number(id) }, orderBy: { eventId: "asc" } })).map(
        ({ type }) => type,
      );
    expect(await sent(outsider.id)).not.toContain("ticket.noted");
    expect(await sent(outsider.id)).not.toContain("ticket.priorityChanged");
    expect(await sent(insider.id)).toEqual(expect.arrayContaining(["ticket.noted", "ticket.priorityChanged"]));
    const payloads = (id: string) => db.webhookDelivery.findMany({ where: { webhookId: Number(id) } });
    expect(JSON.stringify(await payloads(outsider.id))).not.toContain("1234");
    expect(JSON.stringify(await payloads(outsider.id))).not.toContain("priority");
    expect(JSON.stringify(await payloads(insider.id))).toContain("1234");
    expect(receiver.types().filter((type) => type === "ticket.replied")).toHaveLength(3);
  });

  test("no longer tells of notes once the webhook may not know them", async () => {
    const { id } = await subscribe({ internal: true });
    const { number } = await open();
    await commentOnTicket(asTechnician(karim), { number, kind: "note", body: "Entre nous" });
    pass(11_000);
    await drainOutbox([webhookSubscriber]);
    await updateWebhook(admin, { id, version: 1, description: "x", url, events: ["*"], internal: false });
    await sendDue(outside);
    expect(receiver.types()).not.toContain("ticket.noted");
    expect(JSON.stringify(receiver.received)).not.toContain("Entre nous");
    expect(await db.webhookDelivery.count({ where: { type: "ticket.noted" } })).toBe(0);
  });

  test("waits until a message can't be taken back, and one that was is never sent", async () => {
    await subscribe({ events: ["ticket.replied", "ticket.commentEdited"] });
    const { number } = await open();
    const kept = await commentOnTicket(asTechnician(karim), { number, kind: "reply", body: "Gardé" });
    const gone = await commentOnTicket(asTechnician(karim), { number, kind: "reply", body: "Repris" });
    await work(0);
    expect(receiver.received).toEqual([]);
    await retractComment(asTechnician(karim), { number, commentId: gone.commentId });
    await work();
    expect(receiver.types()).toEqual(["ticket.replied"]);
    expect(first().said.data["comment"]).toMatchObject({ id: String(kept.commentId), body: "Gardé", kind: "reply" });
  });

  test("has no words of a language where a person and what they wrote were erased", async () => {
    const { number } = await open();
    const gone = { description: ERASED_TEXT, requester: { create: { name: ERASED_NAME, active: false } } };
    await db.ticket.update({ where: { id: number }, data: gone });
    await subscribe();
    await commentOnTicket(asTechnician(karim), { number, kind: "reply", body: "Je regarde" });
    await work();
    const sent = receiver.received.map(({ body }) => JSON.parse(body) as { data: { ticket: object } });
    expect(sent.at(-1)?.data.ticket).toMatchObject({ description: "", requester: { name: "" } });
    expect(JSON.stringify(sent)).not.toMatch(/effac/);
  });

  test("begins with the webhook, and stops while it is off", async () => {
    await open("Avant");
    pass(1_000);
    const { id } = await subscribe();
    await work();
    expect(receiver.received).toEqual([]);
    await open("Pendant");
    await work();
    await switchWebhook(admin, { id, active: false });
    await open("Après");
    await work();
    await switchWebhook(admin, { id, active: true });
    await work();
    expect(receiver.received.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
      { data: { ticket: { title: "Pendant" } } },
    ]);
  });

  test("is told once to each, however often the event is handed on and however many workers send", async () => {
    await subscribe();
    await subscribe();
    await open();
    await work();
    await db.eventDelivery.updateMany({ data: { state: "pending", nextAttemptAt: new Date(0) } });
    await drainOutbox([webhookSubscriber]);
    await Promise.all([sendDue(outside), sendDue(outside)]);
    expect(receiver.types()).toEqual(["ticket.opened", "ticket.opened"]);
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });
});

describe("a secret that is changed", () => {
  test("signs beside the one before for a day, then alone", async () => {
    const old = await subscribe({ events: ["ticket.opened"] });
    const { secret: fresh } = await rotateWebhookSecret(admin, { id: old.id });
    const verifies = (secret: string, { headers, body }: { headers: object; body: string }) => {
      try {
        new Verifier(secret).verify(body, headers as Record<string, string>, { jsonParse: true });
        return true;
      } catch {
        return false;
      }
    };
    const at = () => {
      const got = receiver.received.at(-1);
      if (!got) throw new Error("nothing came");
      return got;
    };
    await testWebhook(admin, { id: old.id });
    await sendDue(outside);
    expect(String(at().headers["webhook-signature"]).split(" ")).toHaveLength(2);
    expect([verifies(old.secret, at()), verifies(fresh, at())]).toEqual([true, true]);
    await db.webhook.updateMany({ data: { formerSecretUntil: new Date(Date.now() - 1) } });
    await testWebhook(admin, { id: old.id });
    await sendDue(outside);
    expect([verifies(old.secret, at()), verifies(fresh, at())]).toEqual([false, true]);
    await purgeWebhooksJob.run(asJob());
    expect(await db.webhook.findFirst()).toMatchObject({ formerSecret: null, formerSecretUntil: null });
  });

  test("that can't be read any more is said in the log, and nothing is sent", async () => {
    await subscribe();
    await db.webhook.updateMany({ data: { secret: "x".repeat(80) } });
    await open();
    await work();
    expect(await only()).toMatchObject({ state: "pending", failure: "secret", attempts: 1 });
    expect(receiver.received).toEqual([]);
  });
});

describe("what does not arrive", () => {
  test("is tried again: a 500, then a 200, under the same id", async () => {
    await subscribe();
    receiver.answer = (response, nth) => response.writeHead(nth === 1 ? 500 : 200).end(`nth ${String(nth)}`);
    await open();
    await work();
    expect(await only()).toMatchObject({ state: "pending", attempts: 1, status: 500, failure: "status" });
    expect(await db.webhook.findFirst()).toMatchObject({ lastArrived: false });
    await work(3_000);
    expect(receiver.received).toHaveLength(1);
    await work(4_000);
    expect(await only()).toMatchObject({
      state: "delivered",
      attempts: 2,
      status: 200,
      failure: null,
      answer: "nth 2",
    });
    expect(await db.webhook.findFirst()).toMatchObject({ lastArrived: true, failingSince: null });
    const [a, b] = receiver.received;
    expect(a?.headers["webhook-id"]).toBe(b?.headers["webhook-id"]);
  });

  test("waits as long as Retry-After asks", async () => {
    await subscribe();
    receiver.answersWith(503, { "retry-after": "600" });
    await open();
    await work();
    await work(590_000);
    expect(receiver.received).toHaveLength(1);
    await work(20_000);
    expect(receiver.received).toHaveLength(2);
  });

  test("is given up after a day; a redirect is an answer like any other", async () => {
    await subscribe();
    receiver.answersWith(302, { location: "http://169.254.169.254/" });
    await open();
    for (let hour = 0; hour < 30; hour += 1) await work(HOUR_MS);
    expect(await only()).toMatchObject({ state: "failed", status: 302, failure: "status" });
    const tried = receiver.received.length;
    expect(tried).toBeGreaterThan(5);
    await work(24 * HOUR_MS);
    expect(receiver.received).toHaveLength(tried);
    await resendWebhookDelivery(admin, { id: String((await only()).id) });
    receiver.answersWith(204);
    await work(0);
    expect(await only()).toMatchObject({ state: "delivered", attempts: 1, status: 204 });
  });

  test("goes nowhere inside the centre's network, whatever its address was when it was entered", async () => {
    await subscribe();
    await open();
    pass(11_000);
    await drainOutbox([webhookSubscriber]);
    await sendDue(outsideOf(networkList([])));
    expect(await only()).toMatchObject({ state: "pending", failure: "refused", status: null });
    expect(receiver.received).toEqual([]);
  });

  test("keeps only the beginning of a long answer, in characters that can be kept", async () => {
    await subscribe();
    receiver.answer = (response) =>
      response.writeHead(200).end(Buffer.from(`\0\xff${"é😀".repeat(10_000)}`.slice(0, 20_000)));
    await open();
    await work();
    expect((await only()).answer).toHaveLength(4_000);
  });
});

describe("a webhook is stopped", () => {
  const page = { limit: 20, cursor: null };

  test("at once where its receiver says it is gone; administrators are told, nobody else", async () => {
    const { id } = await subscribe();
    receiver.answersWith(410);
    await open();
    await work();
    expect(await db.webhook.findFirst()).toMatchObject({ active: false, stopped: "gone" });
    expect(await only()).toMatchObject({ state: "failed", status: 410 });
    await drainOutbox([notificationSubscriber, webhookSubscriber]);
    expect((await listNotifications(admin, page)).items).toMatchObject([
      { kind: "webhookStopped", ticket: null, webhook: { id: Number(id) }, actor: null, read: false },
    ]);
    expect((await listNotifications(asTechnician(karim), page)).items).toEqual([]);
    expect(await recordedEvents("webhook", Number(id))).toMatchObject([
      { name: "webhook.created", audience: "admin" },
      { name: "webhook.stopped", audience: "admin", data: { reason: "gone" } },
    ]);
    await db.webhook.updateMany({ data: { deletedAt: new Date() } });
    expect((await listNotifications(admin, page)).items).toEqual([]);
  });

  test("after five days in which nothing arrived; one success begins anew", async () => {
    const { id } = await subscribe();
    receiver.answersWith(500);
    for (let day = 0; day < 4; day += 1) {
      await open();
      await work(24 * HOUR_MS);
    }
    receiver.answersWith(200);
    await open();
    await work(11_000);
    receiver.answersWith(500);
    for (let day = 0; day < 5; day += 1) {
      await open();
      await work(24 * HOUR_MS);
    }
    expect(await db.webhook.findFirst()).toMatchObject({ active: true });
    await open();
    await work(24 * HOUR_MS);
    expect(await db.webhook.findFirst()).toMatchObject({ active: false, stopped: "failing" });
    const tried = receiver.received.length;
    await work(24 * HOUR_MS);
    expect(receiver.received).toHaveLength(tried);
    expect(await db.webhookDelivery.count({ where: { state: "pending" } })).toBe(0);
    await switchWebhook(admin, { id, active: true });
    expect(await db.webhook.findFirst()).toMatchObject({ active: true, stopped: null, failingSince: null });
  });
});

describe("a test", () => {
  test("is sent at once and once, also while the webhook is off, and counts for nothing", async () => {
    const { id, secret } = await subscribe();
    await switchWebhook(admin, { id, active: false });
    receiver.answersWith(500);
    const { id: deliveryId } = await testWebhook(admin, { id });
    await sendDue(outside);
    await work(HOUR_MS);
    const { headers, body, said } = first();
    expect(new Verifier(secret).verify(body, headers as Record<string, string>, { jsonParse: true })).toEqual(said);
    expect(said).toMatchObject({ type: "webhook.test", data: { webhook: { id } } });
    expect(receiver.received).toHaveLength(1);
    expect(await only()).toMatchObject({ id: deliveryId, state: "failed", attempts: 1 });
    expect(await db.webhook.findFirst()).toMatchObject({ failingSince: null, active: false });
  });

  test("stops nothing, though its receiver says it is gone", async () => {
    const { id } = await subscribe();
    receiver.answersWith(410);
    await testWebhook(admin, { id });
    await work(HOUR_MS);
    expect(await only()).toMatchObject({ state: "failed", status: 410, attempts: 1 });
    expect(await db.webhook.findFirst()).toMatchObject({ active: true, stopped: null, failingSince: null });
  });
});

test("the log is forgotten after 30 days, and with its webhook", async () => {
  const { id } = await subscribe();
  await open();
  await changeStatus(asTechnician(karim), {
    ...(await db.ticket
      .findFirstOrThrow({ orderBy: { id: "desc" }, select: { id: true, version: true } })
      .then((row) => ({
        number: row.id,
        version: row.version,
      }))),
    status: "resolved",
  });
  await work();
  expect(await db.webhookDelivery.count()).toBeGreaterThan(1);
  await db.webhookDelivery.updateMany({
    where: { type: "ticket.opened" },
    data: { createdAt: new Date(Date.now() - 31 * 24 * HOUR_MS) },
  });
  await purgeWebhooksJob.run(asJob());
  expect(await db.webhookDelivery.count({ where: { type: "ticket.opened" } })).toBe(0);
  expect(await db.webhookDelivery.count()).toBeGreaterThan(0);
  await db.webhook.update({ where: { id: Number(id) }, data: { deletedAt: new Date() } });
  await purgeWebhooksJob.run(asJob());
  expect([await db.webhook.count(), await db.webhookDelivery.count()]).toEqual([0, 0]);
});

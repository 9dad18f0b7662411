import { beforeEach, describe, expect, test } from "vitest";
import { ticketEvent } from "../../tickets/events";
import { db } from "../../platform/db/client";
import { WebhookDeliveryId, WebhookId } from "../../platform/ids";
import { asAdmin, asJob, asManager } from "../../testing/actors";
import { anAdmin, unique } from "../../testing/factories";
import { recordedEvents, recordedNames } from "../../testing/recorded";
import { refused } from "../../testing/ticket-state";
import { getDeliveryTexts, getWebhook, listWebhookDeliveries, listWebhooks } from "../queries";
import { internalEventNames, openEventNames, type CreateWebhook } from "../schema";
import { createWebhook } from "./create-webhook";
import { deleteWebhook } from "./delete-webhook";
import { resendWebhookDelivery } from "./resend-webhook-delivery";
import { rotateWebhookSecret } from "./rotate-webhook-secret";
import { stopWebhook } from "./stop-webhook";
import { switchWebhook } from "./switch-webhook";
import { testWebhook } from "./test-webhook";
import { updateWebhook } from "./update-webhook";

let admin: ReturnType<typeof asAdmin>;
beforeEach(async () => {
  admin = asAdmin(await anAdmin());
  await db.webhookDelivery.deleteMany();
  await db.webhook.deleteMany();
});

const facts = (changes: Partial<CreateWebhook> = {}): CreateWebhook => ({
  description: unique("Intranet "),
  url: "https://hooks.example.org/services/T000/s3cret#top",
  events: ["ticket.opened"],
  internal: false,
  ...changes,
});
const made = async (changes: Partial<CreateWebhook> = {}) => {
  const given = facts(changes);
  const { id, secret } = await createWebhook(admin, given);
  return { id: String(id), number: id, secret: secret ?? "", given };
};
const issue = async (changes: Partial<CreateWebhook>) => {
  const { issues } = await refused(createWebhook(admin, facts(changes)), "invalid_input");
  return issues?.[0];
};

describe("a new webhook", () => {
  test("has a secret that is shown once, and nowhere else", async () => {
    const { id, number, secret } = await made();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const kept = JSON.stringify([
      await db.webhook.findUnique({ where: { id: number } }),
      await recordedEvents("webhook", number),
      await listWebhooks(admin),
      await getWebhook(admin, WebhookId.parse(id)),
    ]);
    expect(kept).not.toContain(secret.slice(6));
    expect(await recordedEvents("webhook", number)).toMatchObject([
      { name: "webhook.created", audience: "admin", data: { events: ["ticket.opened"], internal: false } },
    ]);
    // What stands in an address after the host may be a secret of the receiver's.
    expect(JSON.stringify(await recordedEvents("webhook", number))).not.toContain("s3cret");
    expect(JSON.stringify([await listWebhooks(admin)])).not.toMatch(/"secret"|"formerSecret"/);
  });

  test("is made once however often the same form is sent", async () => {
    const given = facts();
    const options = { idempotencyKey: unique("key-") };
    const first = await createWebhook(admin, given, options);
    expect(await createWebhook(admin, given, options)).toEqual({ id: first.id, secret: null });
    expect(await db.webhook.count()).toBe(1);
  });

  test.each([
    [{ url: "ftp://example.org/" }, "url", "webhooks.errors.url"],
    [{ url: "example.org" }, "url", "webhooks.errors.url"],
    [{ url: "https://" }, "url", "webhooks.errors.url"],
    [{ url: `https://example.org/${"a".repeat(2_000)}` }, "url", "validation.tooLong"],
    [{ url: "https://a:b@example.org/" }, "url", "webhooks.errors.credentials"],
    [{ url: "https://example.org:25/" }, "url", "webhooks.errors.port"],
    [{ url: "http://2130706433/" }, "url", "webhooks.errors.address"],
    [{ url: "http://[::ffff:10.0.0.1]/" }, "url", "webhooks.errors.address"],
    [{ description: " " }, "description", "validation.required"],
    [{ events: [] }, "events", "webhooks.errors.noEvents"],
    [{ events: ["ticket.deletedTextKept"] }, "events", "webhooks.errors.events"],
    [{ events: ["ticket.noted"] }, "events", "webhooks.errors.internalEvents"],
  ])("%j is refused by its field", async (changes, field, key) => {
    expect(await issue(changes)).toMatchObject({ path: [field], key });
    expect(await db.webhook.count()).toBe(0);
  });

  test("hears of everything, or of what was chosen once", async () => {
    const all = await made({ events: ["ticket.opened", "*"] });
    const some = await made({ events: ["ticket.replied", "ticket.opened", "ticket.opened"] });
    expect((await getWebhook(admin, WebhookId.parse(all.id))).events).toEqual(["*"]);
    expect((await getWebhook(admin, WebhookId.parse(some.id))).events).toEqual(["ticket.opened", "ticket.replied"]);
  });

  test("is one of fifty at most", async () => {
    const rows = Array.from({ length: 50 }, (_, nth) => ({ ...facts(), description: `${nth}`, secret: "x" }));
    await db.webhook.createMany({ data: rows });
    await refused(createWebhook(admin, facts()), "conflict");
  });
});

test("the events that can be chosen are those of that audience", () => {
  const audience = (name: string) => ticketEvent(1, name as "ticket.noted", { commentId: 1 }).audience;
  expect(openEventNames.filter((name) => audience(name) !== "public")).toEqual([]);
  expect(internalEventNames.filter((name) => audience(name) !== "staff")).toEqual([]);
});

test("is changed from the version that one knows, and not where nothing changes", async () => {
  const { id, number, given } = await made();
  const changed = facts({ events: ["*"], internal: true, url: "https://other.example.org/" });
  expect(await updateWebhook(admin, { id, version: 1, ...changed })).toEqual({ id: number, version: 2 });
  expect(await updateWebhook(admin, { id, version: 2, ...changed })).toEqual({ id: number, version: 2 });
  await refused(updateWebhook(admin, { id, version: 1, ...given }), "conflict");
  await refused(updateWebhook(admin, { id, version: 2, ...given, url: "http://10.0.0.1/" }), "invalid_input");
  expect(await recordedEvents("webhook", number)).toMatchObject([
    { name: "webhook.created" },
    {
      name: "webhook.changed",
      data: { before: { events: ["ticket.opened"] }, after: { events: ["*"], internal: true }, addressChanged: true },
    },
  ]);
});

test("is switched off and on, stopped by the worker alone, and started again by hand", async () => {
  const { id, number } = await made();
  await switchWebhook(admin, { id, active: false });
  await switchWebhook(admin, { id, active: false });
  await switchWebhook(admin, { id, active: true });
  await refused(stopWebhook(admin, { id, reason: "gone" }), "forbidden");
  await stopWebhook(asJob(), { id, reason: "failing" });
  await stopWebhook(asJob(), { id, reason: "failing" });
  expect(await db.webhook.findUnique({ where: { id: number } })).toMatchObject({ active: false, stopped: "failing" });
  await switchWebhook(admin, { id, active: true });
  expect(await recordedNames("webhook", number)).toEqual([
    "webhook.created",
    "webhook.deactivated",
    "webhook.activated",
    "webhook.stopped",
    "webhook.activated",
  ]);
});

test("gets another secret, while the one before is kept for a day", async () => {
  const { id, number, secret } = await made();
  const rotated = await rotateWebhookSecret(admin, { id });
  expect(rotated.secret).not.toBe(secret);
  expect(rotated.formerSecretUntil.getTime() - Date.now()).toBeGreaterThan(23 * 3_600_000);
  expect((await getWebhook(admin, WebhookId.parse(id))).formerSecretUntil).toEqual(rotated.formerSecretUntil);
  expect(JSON.stringify(await recordedEvents("webhook", number))).not.toContain(rotated.secret.slice(6));
});

test("is gone at once when it is deleted, with its secrets and its log", async () => {
  const { id, number } = await made();
  const { id: deliveryId } = await testWebhook(admin, { id });
  await deleteWebhook(admin, { id });
  await refused(getWebhook(admin, WebhookId.parse(id)), "not_found");
  await refused(getDeliveryTexts(admin, WebhookDeliveryId.parse(deliveryId)), "not_found");
  await refused(resendWebhookDelivery(admin, { id: String(deliveryId) }), "not_found");
  for (const act of [testWebhook, rotateWebhookSecret, deleteWebhook]) await refused(act(admin, { id }), "not_found");
  expect(await listWebhooks(admin)).toEqual([]);
  expect(await db.webhook.findUnique({ where: { id: number } })).toMatchObject({ secret: "", active: false });
});

test("its log is read a page at a time, newest first; a line is sent again unless the webhook is off", async () => {
  const { id, number } = await made();
  const line = { webhookId: number, type: "ticket.opened", since: new Date(0), nextAttemptAt: new Date(0) };
  for (const eventId of [1, 2, 3])
    await db.webhookDelivery.create({ data: { ...line, eventId, state: "failed", attempts: 12, payload: "{}" } });
  const first = await listWebhookDeliveries(admin, WebhookId.parse(id), { limit: 2, cursor: null });
  const second = await listWebhookDeliveries(admin, WebhookId.parse(id), { limit: 2, cursor: first.nextCursor });
  const ids = [...first.items, ...second.items].map((row) => row.id);
  expect(ids).toHaveLength(3);
  expect(ids).toEqual([...ids].sort((a, b) => b - a));
  expect(JSON.stringify(first)).not.toContain("payload");
  expect(await getDeliveryTexts(admin, WebhookDeliveryId.parse(ids[0]))).toEqual({ payload: "{}", answer: null });
  await resendWebhookDelivery(admin, { id: String(ids[0]) });
  expect(await db.webhookDelivery.findUnique({ where: { id: ids[0] ?? 0 } })).toMatchObject({
    state: "pending",
    attempts: 0,
  });
  await switchWebhook(admin, { id, active: false });
  await refused(resendWebhookDelivery(admin, { id: String(ids[1]) }), "conflict");
  for (const read of [
    listWebhooks(asManager({ id: 1 })),
    listWebhookDeliveries(asManager({ id: 1 }), WebhookId.parse(id), { limit: 1, cursor: null }),
  ])
    await refused(read, "forbidden");
});

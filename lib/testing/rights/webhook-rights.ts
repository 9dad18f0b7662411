import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { createWebhook } from "../../webhooks/commands/create-webhook";
import { deleteWebhook } from "../../webhooks/commands/delete-webhook";
import { resendWebhookDelivery } from "../../webhooks/commands/resend-webhook-delivery";
import { rotateWebhookSecret } from "../../webhooks/commands/rotate-webhook-secret";
import { stopWebhook } from "../../webhooks/commands/stop-webhook";
import { switchWebhook } from "../../webhooks/commands/switch-webhook";
import { testWebhook } from "../../webhooks/commands/test-webhook";
import { updateWebhook } from "../../webhooks/commands/update-webhook";
import { unique } from "../factories";
import { readTable, rightsOf, type Right } from "./right";

export const webhookTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  make a webhook           no         no        no        no          no          no       yes    no         no
  change a webhook         gone       gone      gone      gone        gone        gone     yes    gone       no
  switch a webhook         gone       gone      gone      gone        gone        gone     yes    gone       no
  change its secret        gone       gone      gone      gone        gone        gone     yes    gone       no
  test a webhook           gone       gone      gone      gone        gone        gone     yes    gone       no
  send it again            gone       gone      gone      gone        gone        gone     yes    gone       gone
  delete a webhook         gone       gone      gone      gone        gone        gone     yes    gone       no
  stop a webhook           gone       gone      gone      gone        gone        gone     no     gone       yes
`);

const right = rightsOf(webhookTable);

const facts = () => ({
  description: unique("Intranet "),
  url: "https://hooks.example.org/appticket",
  events: ["ticket.opened"],
  internal: false,
});
const aWebhook = async () => {
  const { id } = await db.webhook.create({ data: { ...facts(), secret: "x" }, select: { id: true } });
  return { id: String(id) };
};

async function aDelivery() {
  const { id: webhookId } = await aWebhook();
  const data = { webhookId: Number(webhookId), type: "ticket.opened", since: now(), nextAttemptAt: now() };
  const { id } = await db.webhookDelivery.create({ data: { ...data, state: "failed" }, select: { id: true } });
  return { id: String(id) };
}

/** How each act on webhooks is tried. */
export const webhookRights: readonly Right[] = [
  right(createWebhook, "make a webhook", facts),
  right(updateWebhook, "change a webhook", async () => ({ ...(await aWebhook()), ...facts(), version: 1 })),
  right(switchWebhook, "switch a webhook", async () => ({ ...(await aWebhook()), active: false })),
  right(rotateWebhookSecret, "change its secret", aWebhook),
  right(testWebhook, "test a webhook", aWebhook),
  right(resendWebhookDelivery, "send it again", aDelivery),
  right(deleteWebhook, "delete a webhook", aWebhook),
  right(stopWebhook, "stop a webhook", async () => ({ ...(await aWebhook()), reason: "gone" })),
];

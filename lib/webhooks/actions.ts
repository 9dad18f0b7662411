"use server";

import { createAction } from "../platform/action";
import { createWebhook } from "./commands/create-webhook";
import { deleteWebhook } from "./commands/delete-webhook";
import { resendWebhookDelivery } from "./commands/resend-webhook-delivery";
import { rotateWebhookSecret } from "./commands/rotate-webhook-secret";
import { switchWebhook } from "./commands/switch-webhook";
import { testWebhook } from "./commands/test-webhook";
import { updateWebhook } from "./commands/update-webhook";

export const createWebhookAction = createAction(createWebhook);
export const updateWebhookAction = createAction(updateWebhook);
export const switchWebhookAction = createAction(switchWebhook);
export const rotateWebhookSecretAction = createAction(rotateWebhookSecret);
export const deleteWebhookAction = createAction(deleteWebhook);
export const testWebhookAction = createAction(testWebhook);
export const resendWebhookDeliveryAction = createAction(resendWebhookDelivery);

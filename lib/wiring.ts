import { anchorJob, auditCheckJob } from "./audit/jobs";
import { compareStorageJob, forgetUnsentFilesJob, removeDeletedFilesJob, scanHeldJob } from "./attachments/jobs";
import { continueBulkChangesJob, purgeBulkChangesJob } from "./bulk-changes/jobs";
import { purgePresencesJob } from "./live/jobs";
import { notificationSubscriber } from "./notifications/subscribers";
import { purgeJob } from "./platform/outbox/purge";
import type { ScheduledJob, Subscriber } from "./platform/outbox/subscriber";
import { erasureJob } from "./privacy/jobs";
import { purgeSignInsJob } from "./sign-in/jobs";
import { alarmJob, recountJob } from "./sla/jobs";
import { signInMailSubscriber } from "./sign-in/subscribers";
import { purgeWebhooksJob } from "./webhooks/jobs";
import { runWebhookSender } from "./webhooks/sender";
import { webhookSubscriber } from "./webhooks/subscribers";
import { absenceJob, closeResolvedJob, handOverJob, refreshSearchJob, sweepDraftsJob } from "./tickets/jobs";

/** Everyone who hears of events, loaded by the worker. */
export const subscribers: readonly Subscriber[] = [notificationSubscriber, signInMailSubscriber, webhookSubscriber];

/** Everything that runs by itself, loaded by the worker. */
export const scheduledJobs: readonly ScheduledJob[] = [
  handOverJob,
  absenceJob,
  closeResolvedJob,
  continueBulkChangesJob,
  purgeBulkChangesJob,
  refreshSearchJob,
  recountJob,
  alarmJob,
  purgeJob,
  purgePresencesJob,
  sweepDraftsJob,
  purgeSignInsJob,
  anchorJob,
  auditCheckJob,
  erasureJob,
  scanHeldJob,
  removeDeletedFilesJob,
  forgetUnsentFilesJob,
  compareStorageJob,
  purgeWebhooksJob,
];

/** Sends what webhooks are told, beside the worker's own round. */
export const webhookSender = runWebhookSender;

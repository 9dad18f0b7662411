import { notificationSubscriber } from "./notifications/subscribers";
import { purgeJob } from "./platform/outbox/purge";
import type { ScheduledJob, Subscriber } from "./platform/outbox/subscriber";
import { closeResolvedJob } from "./tickets/jobs";

/** Everyone who hears of events, loaded by the worker. */
export const subscribers: readonly Subscriber[] = [notificationSubscriber];

/** Everything that runs by itself, loaded by the worker. */
export const scheduledJobs: readonly ScheduledJob[] = [closeResolvedJob, purgeJob];

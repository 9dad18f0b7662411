import type { ScheduledJob, Subscriber } from "./platform/outbox/subscriber";

/** Everyone who hears of events, loaded by the worker. */
export const subscribers: readonly Subscriber[] = [];

/** Everything that runs by itself, loaded by the worker. */
export const scheduledJobs: readonly ScheduledJob[] = [];

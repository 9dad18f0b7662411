import { log } from "@/lib/platform/log";
import { runWorker } from "@/lib/platform/outbox/worker";
import { showWorkerPresence } from "@/lib/platform/worker-presence";
import { scheduledJobs, subscribers, webhookSender } from "@/lib/wiring";
import { onStop } from "./graceful-stop";
import { requireEnvironment } from "./require-environment";

const stopTimeoutMs = 5_000;

requireEnvironment();
const stopping = new AbortController();
const { signal } = stopping;
const running = Promise.all([
  runWorker({ subscribers, jobs: scheduledJobs, signal }),
  // Apart: other people's servers may be slow, and mail and notifications must not wait for them.
  webhookSender(signal),
  showWorkerPresence(signal),
]);
log().info("worker runs");
onStop(async () => {
  log().info("worker stops");
  stopping.abort();
  // What is under way is claimed for a limited time and delivered again if it does not end.
  await Promise.race([running, new Promise((resolve) => setTimeout(resolve, stopTimeoutMs))]);
});
await running;

import type { Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

const streamGraceMs = 500;
const stopTimeoutMs = 7_000;

/** Follows a server's open answers, so that it can be stopped without waiting for streams that never end. */
export function trackResponses(server: Server): Set<ServerResponse> {
  const open = new Set<ServerResponse>();
  server.on("request", (_, response: ServerResponse) => {
    open.add(response);
    response.once("close", () => open.delete(response));
    if (!server.listening) response.setHeader("Connection", "close");
  });
  return open;
}

/** Stops a server: no new connections, streams ended first, then the answers under way get their time. */
export async function stopServer(
  server: Server,
  open: ReadonlySet<ServerResponse>,
  endStreams: () => void,
): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, 100);
  endStreams();
  await Promise.race([closed, sleep(streamGraceMs)]);
  for (const response of open) if (isStream(response)) response.destroy();
  await Promise.race([closed, sleep(stopTimeoutMs - streamGraceMs)]);
  clearInterval(idle);
  server.closeAllConnections();
}

/** Calls `stop` once: when the process is told to end, or when the supervisor that started it is gone. */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const once = () => {
    if (stopping) return;
    stopping = true;
    void stop().finally(() => process.exit(0));
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, once);
  if (process.channel) process.on("disconnect", once);
}

function isStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}

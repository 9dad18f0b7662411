import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const streamGraceMs = 500;
const stopTimeoutMs = 5_000;

export type OpenWork = { responses: ReadonlySet<ServerResponse>; sockets: ReadonlySet<Socket> };

/** Follows a server's connections and open answers, so that it can be stopped without waiting for what never ends. */
export function trackWork(server: Server): OpenWork {
  const responses = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("request", (_, response: ServerResponse) => {
    responses.add(response);
    response.once("close", () => responses.delete(response));
    if (!server.listening) response.setHeader("Connection", "close");
  });
  return { responses, sockets };
}

/** Stops a server: no new connections, streams ended first and half-sent requests cut, then the answers under way get their time. */
export async function stopServer(server: Server, open: OpenWork, endStreams: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  endStreams();
  await Promise.race([closed, sleep(streamGraceMs)]);
  // A request that is still being sent was not answered: its sender knows to send it again.
  for (const response of open.responses) if (isStream(response) || !response.req.complete) response.destroy();
  const idle = setInterval(() => {
    closeIdle(open);
  }, 50);
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

/** Node's own closeIdleConnections leaves those open that never sent a request. */
function closeIdle({ responses, sockets }: OpenWork): void {
  const busy = new Set([...responses].map((response) => response.socket));
  for (const socket of sockets) if (!busy.has(socket)) socket.destroy();
}

/** Reads the head as it was sent: headers handed to writeHead are not to be had by name. */
function isStream(response: ServerResponse): boolean {
  const { _header: head } = response as unknown as { _header: string | null };
  return /^content-type: text\/event-stream/im.test(head ?? "");
}

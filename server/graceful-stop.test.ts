import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { stopServer, trackWork } from "./graceful-stop";

async function listening(handle: (response: ServerResponse, path: string) => void) {
  const server = createServer((request, response) => {
    handle(response, request.url ?? "");
  });
  const open = trackWork(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { server, open, port, address: `http://127.0.0.1:${String(port)}` };
}

test("fifty open streams and idle connections don't hold it up, and an answer under way is finished", async () => {
  let finish = () => undefined as unknown;
  const { server, open, port, address } = await listening((response, path) => {
    if (path === "/slow") finish = () => response.end("whole");
    else response.writeHead(200, { "content-type": "text/event-stream" }).write(": hello\n\n");
  });
  const streams = await Promise.all(Array.from({ length: 50 }, () => fetch(address)));
  const idle = connect(port, "127.0.0.1");
  idle.on("error", () => undefined);
  await once(idle, "connect");
  const slow = fetch(`${address}/slow`);
  await expect.poll(() => open.responses.size).toBe(51);

  let drained = false;
  const stopped = stopServer(server, open, () => {
    drained = true;
  });
  await expect.poll(() => open.responses.size).toBe(1);
  finish();
  expect(await (await slow).text()).toBe("whole");
  await stopped;
  expect(drained).toBe(true);
  expect(server.listening).toBe(false);
  expect(streams).toHaveLength(50);
});

test("nobody new is let in", async () => {
  const { server, open, address } = await listening((response) => response.end());
  await stopServer(server, open, () => undefined);
  await expect(fetch(address)).rejects.toThrow();
});

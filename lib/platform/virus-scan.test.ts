import { createServer, type AddressInfo, type Socket } from "node:net";
import { Readable } from "node:stream";
import { afterEach, expect, test } from "vitest";
import { aScanner } from "../testing/scanner";
import { env } from "./env";
import { scanForViruses, scannerAnswers, scansFiles } from "./virus-scan";

const earlier = { ...env() };
afterEach(() => Object.assign(env(), earlier));

test("nothing is scanned unless it is asked for", () => {
  expect(scansFiles()).toBe(false);
});

test("a file is sent whole, and what the scanner says is understood", async () => {
  const scanner = await aScanner();
  Object.assign(env(), { CLAMD_ADDRESS: scanner.address });
  expect(scansFiles()).toBe(true);
  expect(await scanForViruses(Readable.from([Buffer.alloc(200_000, "a")]))).toBe("clean");
  expect(scanner.scanned.at(-1)?.length).toBe(200_000);
  expect(await scanForViruses(Readable.from([Buffer.from("an EICAR thing")]))).toBe("infected");
  expect(await scanForViruses(Readable.from([Buffer.from("UNSURE")]))).toBe("unknown");
  expect(await scannerAnswers()).toBe(true);
  await scanner.close();
});

test.each<[string, (socket: Socket) => void]>([
  ["hangs up", (socket) => socket.destroy()],
  ["can't say", (socket) => socket.end("INSTREAM size limit exceeded. ERROR\0")],
])("a scanner that %s has found nothing clean", async (_, talk) => {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  Object.assign(env(), { CLAMD_ADDRESS: `127.0.0.1:${String(port)}` });
  expect(await scanForViruses(Readable.from([Buffer.from("x")]))).toBe("unknown");
  server.close();
});

test("nor one that is not there", async () => {
  Object.assign(env(), { CLAMD_ADDRESS: "/nowhere/clamd.ctl" });
  expect(await scanForViruses(Readable.from([Buffer.from("x")]))).toBe("unknown");
  expect(await scannerAnswers()).toBe(false);
});

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";
import { env } from "./env";
import { errorFacts, log } from "./log";

/** `unknown` is no clean bill: the scanner was not there, or could not say. */
export type ScanVerdict = "clean" | "infected" | "unknown";

const TIMEOUT_MS = 20_000;
const PART_BYTES = 64 * 1024;

function open(address: string): Socket {
  if (address.startsWith("/")) return connect(address);
  const [, host = "", port = ""] = /^(.+):(\d+)$/.exec(address) ?? [];
  return connect(Number(port), host);
}

/** What clamd's INSTREAM takes: each part after its length, and a length of nothing at the end. */
async function send(socket: Socket, content: Readable): Promise<void> {
  socket.write("zINSTREAM\0");
  for await (const chunk of content) {
    for (let at = 0; at < (chunk as Buffer).length; at += PART_BYTES) {
      const part = (chunk as Buffer).subarray(at, at + PART_BYTES);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      socket.write(length);
      if (!socket.write(part)) await once(socket, "drain");
    }
  }
  socket.write(Buffer.alloc(4));
}

async function answerOf(socket: Socket): Promise<string> {
  let said = "";
  for await (const chunk of socket) {
    said += String(chunk);
    if (said.includes("\0")) break;
  }
  return said.replaceAll("\0", "").trim();
}

/** Whether this installation has files looked through before anybody gets them. */
export function scansFiles(): boolean {
  return env().CLAMD_ADDRESS !== undefined;
}

async function ask(talk: (socket: Socket) => Promise<string>): Promise<string> {
  const socket = open(env().CLAMD_ADDRESS ?? "");
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error("clamd does not answer")));
  try {
    return await talk(socket);
  } catch (error) {
    log().warn(errorFacts(error), "clamd could not be asked");
    return "";
  } finally {
    socket.destroy();
  }
}

/** Whether clamd is there, when it could not say of a file what it is; never throws. */
export async function scannerAnswers(): Promise<boolean> {
  const said = await ask((socket) => {
    socket.write("zPING\0");
    return answerOf(socket);
  });
  return said === "PONG";
}

/** Has clamd look through a file; never throws: what it can't say is unknown. */
export async function scanForViruses(content: Readable): Promise<ScanVerdict> {
  const said = await ask(async (socket) => {
    const [answer] = await Promise.all([answerOf(socket), send(socket, content)]);
    return answer;
  }).finally(() => content.destroy());
  if (said.endsWith(" FOUND")) return "infected";
  if (said.endsWith(": OK")) return "clean";
  if (said !== "") log().warn({ said: said.slice(0, 100) }, "clamd could not scan a file");
  return "unknown";
}

import { createServer, type AddressInfo, type Socket } from "node:net";

/** The parts that follow INSTREAM, once the one of no length has come. */
function contentOf(received: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let at = received.indexOf(0) + 1;
  while (at > 0 && at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

/** What it says of a file: one that holds "EICAR" is infected, "UNSURE" is more than it can look through. */
function verdictOf(content: Buffer): string {
  if (content.includes("UNSURE")) return "INSTREAM size limit exceeded. ERROR\0";
  return content.includes("EICAR") ? "stream: Eicar-Test FOUND\0" : "stream: OK\0";
}

/** A scanner that speaks as clamd does. */
export async function aScanner() {
  const scanned: Buffer[] = [];
  const talk = (socket: Socket) => {
    let received = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, Buffer.from(chunk)]);
      if (received.equals(Buffer.from("zPING\0"))) return void socket.end("PONG\0");
      const content = contentOf(received);
      if (!content) return;
      scanned.push(content);
      socket.end(verdictOf(content));
    });
  };
  const server = createServer(talk);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<unknown>((resolve) => server.close(resolve));
  return { address: `127.0.0.1:${String(port)}`, scanned, close };
}

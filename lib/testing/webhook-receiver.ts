import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { headers: IncomingHttpHeaders; body: string };

/** Somebody else's server: keeps what it gets, and answers as it is told (200 unless told). */
export class WebhookReceiver {
  readonly received: Received[] = [];
  answer: (response: ServerResponse, nth: number) => void = (response) => response.writeHead(200).end("ok");

  private readonly server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (body += part));
    request.on("end", () => {
      this.received.push({ headers: request.headers, body });
      this.answer(response, this.received.length);
    });
  });

  /** Begins to listen, on this machine; gives its address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/hooks`;
  }

  /** Answers everything with a status. */
  answersWith(status: number, headers: Record<string, string> = {}): void {
    this.answer = (response) => response.writeHead(status, headers).end(`answer ${String(status)}`);
  }

  /** The types of what came, in order. */
  types(): string[] {
    return this.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

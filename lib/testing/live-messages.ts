import type { LiveChanges, StreamEnd } from "../live/changes";

export type LiveMessage =
  | { event: "hello"; data: { startOver: boolean } }
  | { event: "changes"; data: LiveChanges }
  | { event: "end"; data: { why: StreamEnd } };

/** What crossed the wire of a stream: its messages, the last id, and every byte. */
export class LiveReader {
  readonly messages: LiveMessage[] = [];
  lastEventId: string | null = null;
  raw = "";
  ended = false;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
    void this.#read();
  }

  /** The changes told so far; they are then forgotten. */
  async take(): Promise<LiveChanges[]> {
    await new Promise((resolve) => setImmediate(resolve));
    return this.messages.splice(0).flatMap((message) => (message.event === "changes" ? [message.data] : []));
  }

  /** The numbers of the tickets told so far, in ascending order; they are then forgotten. */
  async takeTickets(): Promise<number[]> {
    const numbers = (await this.take()).flatMap(({ tickets = {} }) => Object.keys(tickets).map(Number));
    return numbers.sort((a, b) => a - b);
  }

  /** Leaves as a browser does that goes away. */
  async leave(): Promise<void> {
    await this.#reader.cancel();
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    let rest = "";
    for (;;) {
      const { done, value } = await this.#reader.read().catch(() => ({ done: true as const, value: undefined }));
      if (done) break;
      const text = decoder.decode(value, { stream: true });
      this.raw += text;
      const blocks = (rest + text).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) this.#take(block);
    }
    this.ended = true;
  }

  #take(block: string): void {
    const fields = new Map(block.split("\n").map((line) => [line.split(":", 1)[0], line.slice(line.indexOf(":") + 2)]));
    this.lastEventId = fields.get("id") ?? this.lastEventId;
    const [event, data] = [fields.get("event"), fields.get("data")];
    if (event !== undefined && data !== undefined)
      this.messages.push({ event, data: JSON.parse(data) as unknown } as LiveMessage);
  }
}

export type StreamMessage = { id: string | null; event: string; data: string };

/** Reads server-sent events (WHATWG HTML, 9.2) from bytes; a comment or a bare id comes as a message without data. */
export async function* readEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<StreamMessage> {
  const decoder = new TextDecoder();
  let unread = "";
  let lines: string[] = [];
  for await (const chunk of body) {
    unread += decoder.decode(chunk, { stream: true });
    const parts = unread.split(/\r\n|\n|\r(?!$)/);
    unread = parts.pop() ?? "";
    for (const line of parts) {
      if (line !== "") lines.push(line);
      else if (lines.length > 0) {
        yield toMessage(lines);
        lines = [];
      }
    }
  }
}

function toMessage(lines: readonly string[]): StreamMessage {
  const fields = lines
    .map((line) => /^([^:]*)(?:: ?(.*))?$/s.exec(line))
    .map((found) => [found?.[1] ?? "", found?.[2] ?? ""]);
  const last = (name: string) => fields.findLast(([field]) => field === name)?.[1] ?? null;
  const data = fields.filter(([field]) => field === "data").map(([, value]) => value);
  return { id: last("id"), event: last("event") ?? "message", data: data.join("\n") };
}

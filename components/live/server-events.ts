/** One message of a stream of server-sent events; a heartbeat has no data. */
export type ServerEvent = { id: string | null; event: string; data: string | null };

function toEvent(block: string): ServerEvent | null {
  const read: ServerEvent = { id: null, event: "message", data: null };
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, "")];
    if (name === "id") read.id = value;
    if (name === "event") read.event = value;
    if (name === "data") read.data = value;
  }
  return read.id === null && read.data === null ? null : read;
}

/** Gives a function that takes a stream's text in whatever pieces it comes, and gives the messages that are whole. */
export function serverEvents(): (text: string) => ServerEvent[] {
  let rest = "";
  return (text) => {
    const blocks = (rest + text).replaceAll("\r\n", "\n").split("\n\n");
    rest = blocks.pop() ?? "";
    return blocks.flatMap((block) => toEvent(block) ?? []);
  };
}

import { Readable } from "node:stream";
import type { ByteRange } from "./storage/storage";

/** A file as it is answered: `inline` only for what a browser shows without running anything. */
export type AnsweredFile = {
  name: string;
  mediaType: string;
  bytes: number | null;
  inline: boolean;
  /** Names its content, which is never another. */
  etag?: string;
};

/** The header that names a file, in ASCII for those who know no better, and as it is (RFC 6266). */
function disposition({ name, inline }: AnsweredFile): string {
  const plain = name.normalize("NFKD").replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

function headersOf(file: AnsweredFile): Record<string, string> {
  return {
    "content-type": file.inline ? file.mediaType : "application/octet-stream",
    "content-disposition": disposition(file),
    "cache-control": "private, no-store, no-transform",
    ...(file.etag === undefined ? {} : { etag: file.etag }),
    ...(file.bytes === null ? {} : { "accept-ranges": "bytes" }),
  };
}

/** The one range that a request asks for: undefined for the whole file, null for one that isn't there. */
export function rangeOf(header: string | null, bytes: number | null): ByteRange | null | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (bytes === null || first === undefined || last === undefined || first + last === "") return undefined;
  const start = first === "" ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return start <= end && start < bytes ? { start, end } : null;
}

/** Answers that the caller has the file already. */
export function answerKnownFile(file: AnsweredFile): Response {
  const { etag = "", "cache-control": caching = "" } = headersOf(file);
  return new Response(null, { status: 304, headers: { etag, "cache-control": caching } });
}

/** Answers with a file, or the part of it that is asked for, as the reader takes it. */
export async function answerFile(
  file: AnsweredFile,
  range: ByteRange | null | undefined,
  read: (range?: ByteRange) => Promise<Readable | null>,
): Promise<Response | null> {
  const headers = headersOf(file);
  if (range === null)
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${String(file.bytes ?? "*")}` } });
  const content = await read(range);
  if (!content) return null;
  const stream = Readable.toWeb(content) as ReadableStream<Uint8Array>;
  if (!range) {
    const length = file.bytes === null ? {} : { "content-length": String(file.bytes) };
    return new Response(stream, { headers: { ...headers, ...length } });
  }
  const { start, end } = range;
  const part = {
    "content-length": String(end - start + 1),
    "content-range": `bytes ${String(start)}-${String(end)}/${String(file.bytes ?? "*")}`,
  };
  return new Response(stream, { status: 206, headers: { ...headers, ...part } });
}

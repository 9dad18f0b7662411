import type { IncomingMessage, ServerResponse } from "node:http";

const discardLimit = 16 * 1024 * 1024;
const discardTimeoutMs = 3_000;

/**
 * Bounds the body of a request, announced or streamed. Calls `refuse` once when it is too large and gives true when
 * that is known at once; the handler behind then never sees the end of the body, so nothing truncated is acted upon.
 */
export function limitBody(
  request: IncomingMessage,
  response: ServerResponse,
  limitBytes: number,
  refuse: () => void,
): boolean {
  const announced = Number(request.headers["content-length"] ?? "0");
  if (announced > limitBytes) {
    if (announced > discardLimit) response.setHeader("Connection", "close");
    refuse();
    request.resume();
    return true;
  }
  if (request.headers["transfer-encoding"] !== undefined) countStream(request, response, limitBytes, refuse);
  return false;
}

function countStream(request: IncomingMessage, response: ServerResponse, limitBytes: number, refuse: () => void): void {
  const push = request.push.bind(request) as (chunk: Buffer | null, encoding?: BufferEncoding) => boolean;
  let received = 0;
  let refused = false;
  const end = () => {
    request.destroy();
  };
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0;
    if (received <= limitBytes) return push(chunk, encoding);
    if (!refused) {
      refused = true;
      response.setHeader("Connection", "close");
      refuse();
      // Cutting at once would take the answer away from a client that is still sending.
      setTimeout(end, discardTimeoutMs).unref();
    }
    if (chunk === null || received > discardLimit) end();
    return true;
  };
}

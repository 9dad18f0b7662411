import type { IncomingMessage, ServerResponse } from "node:http";

/** Has the last word on an answer's head, whoever writes it: `settle` may set headers, and gives the status to send. */
export function settleHead(response: ServerResponse, settle: (status: number) => number): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...more: unknown[]) => writeHead(settle(status), ...more);
}

/** Keeps a personal answer out of every cache. */
export function forbidStoring(response: ServerResponse): void {
  const present = String(response.getHeader("cache-control") ?? "");
  if (!present.includes("no-store")) response.setHeader("Cache-Control", "private, no-store");
}

/**
 * Our actions answer every failure of their own as a value. What Next reports as its failure around one, before any page
 * is drawn, is a body it could not decode: the sender's mistake.
 */
export function blameUnreadableForm(request: IncomingMessage, response: ServerResponse, status: number): number {
  const isMultipart = request.headers["content-type"]?.startsWith("multipart/") === true;
  const isForm = request.method === "POST" && (isMultipart || request.headers["next-action"] !== undefined);
  const isPage = String(response.getHeader("content-type") ?? "").startsWith("text/html");
  return status === 500 && isForm && !isPage && request.url?.startsWith("/api/") !== true ? 400 : status;
}

/**
 * A file that somebody sent may run and load nothing. Browsers draw a PDF by a program of their own, apart from the site, which not all of
 * them start in a sandbox; it is closed in by the rest.
 */
export function closeFileIn(response: ServerResponse): void {
  const sandbox = response.getHeader("content-type") === "application/pdf" ? "" : "; sandbox";
  response.setHeader("Content-Security-Policy", `default-src 'none'; frame-ancestors 'none'${sandbox}`);
}

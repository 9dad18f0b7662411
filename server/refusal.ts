import type { IncomingMessage, ServerResponse } from "node:http";
import en from "../messages/en.json";
import fr from "../messages/fr.json";

const titles = {
  400: "Bad Request",
  405: "Method Not Allowed",
  413: "Content Too Large",
  500: "Internal Server Error",
} as const;
const codes = { 400: "invalid_input", 405: "invalid_input", 413: "invalid_input", 500: "unavailable" } as const;
const keys = { 400: "badRequest", 405: "method", 413: "tooLarge", 500: "failed" } as const;

/** Answers a request that never reaches the application: a problem for programs, a sentence for people. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: keyof typeof titles,
  requestId: string,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const messages = /^en\b/i.test(request.headers["accept-language"] ?? "") ? en : fr;
  const detail = messages.server[keys[status]];
  const problem = request.url?.startsWith("/api/") === true;
  const body = problem
    ? JSON.stringify({ type: "about:blank", title: titles[status], status, code: codes[status], detail, requestId })
    : `${detail}\n${requestId}\n`;
  response.statusCode = status;
  response.setHeader("Content-Type", problem ? "application/problem+json" : "text/plain; charset=utf-8");
  response.end(body);
}

import { randomUUID } from "node:crypto";
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { preferredLocale, type Locale } from "@/lib/platform/i18n/locale";
import en from "../messages/en.json";
import fr from "../messages/fr.json";

const codes = {
  400: "invalid_input",
  405: "invalid_input",
  408: "invalid_input",
  413: "invalid_input",
  431: "invalid_input",
  500: "unavailable",
} as const;
const keys = {
  400: "badRequest",
  405: "method",
  408: "tooSlow",
  413: "tooLarge",
  431: "headersTooLarge",
  500: "failed",
} as const;
type Status = keyof typeof codes;

/** What is said of a refusal: to programs a problem as the application's own, where a failure is 503; to people a sentence. */
function refusal(
  status: Status,
  requestId: string,
  { program, language }: { program: boolean; language: Locale | null },
) {
  const key = keys[status];
  const detail = language === null ? `${fr.server[key]} / ${en.server[key]}` : { fr, en }[language].server[key];
  if (!program) return { status, type: "text/plain; charset=utf-8", body: `${detail}\n${requestId}\n` };
  const told = status === 500 ? 503 : status;
  const code = codes[status];
  const problem = { type: "about:blank", title: code, status: told, code, detail, requestId };
  return { status: told, type: "application/problem+json", body: JSON.stringify(problem) };
}

/** Answers a request that never reaches the application. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: Exclude<Status, 408 | 431>,
  requestId: string,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const program = request.url?.startsWith("/api/") === true;
  const said = refusal(status, requestId, {
    program,
    language: preferredLocale(request.headers["accept-language"] ?? null),
  });
  response.statusCode = said.status;
  response.setHeader("Content-Type", said.type);
  response.end(said.body);
}

type UnreadableError = Error & { code?: string; rawPacket?: Buffer };

const UNREADABLE: Readonly<Record<string, Status>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** The language that is asked for, where it stands in what was read; null where nobody knows. */
function languageIn(begun: string): Locale | null {
  const [, asked] = /\r\naccept-language:([^\r\n]*)\r/i.exec(begun) ?? [];
  return asked === undefined ? null : preferredLocale(asked);
}

/**
 * Answers what could not be read as a request, of which little is known: it is a program's unless it begins as a page's, and is told in both
 * languages unless it came to say which.
 */
export function refuseUnreadable({ code = "", rawPacket }: UnreadableError, socket: Socket): void {
  const { _httpMessage: answer } = socket as unknown as { _httpMessage?: { headersSent: boolean } | null };
  if (!socket.writable || answer?.headersSent === true) {
    socket.destroy();
    return;
  }
  const begun = rawPacket?.toString("latin1") ?? "";
  const program = !/^[A-Z]+ \/(?!api\/)/.test(begun);
  const { status, type, body } = refusal(UNREADABLE[code] ?? 400, randomUUID(), {
    program,
    language: languageIn(begun),
  });
  const head = [
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ""}`,
    `Content-Type: ${type}`,
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    "Cache-Control: private, no-store",
    "X-Content-Type-Options: nosniff",
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

import { randomUUID } from "node:crypto";
import { ConsoleError, type FieldProblem } from "./console-error";
import type { Ending } from "./exit-codes";
import { isConnectionLoss, networkFailure } from "./network-failure";
import { safeLine } from "./safe-text";
import type { Language, Words } from "./words";

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
type Asked = {
  body?: unknown;
  search?: Readonly<Record<string, string | undefined>>;
  /** What may be asked a second time because the first is not done twice: reads, and writes under a key of their own. */
  repeatable?: boolean;
};
type Door = { address: string; token: string | null; language: Language; t: Words };
type Problem = { code?: unknown; detail?: unknown; errors?: unknown; details?: unknown; requestId?: unknown };

const TIMEOUT_MS = 30_000;
const ENDINGS: Readonly<Record<number, Ending>> = {
  401: "signedOut",
  403: "notFound",
  404: "notFound",
  409: "conflict",
  400: "usage",
  413: "usage",
  415: "usage",
  422: "usage",
  429: "later",
  503: "later",
};

const text = (value: unknown) => (typeof value === "string" ? safeLine(value) : null);

function problemsOf(errors: unknown): FieldProblem[] {
  if (!Array.isArray(errors)) return [];
  return (errors as { path?: unknown; message?: unknown }[]).map(({ path, message }) => ({
    path: text(path) ?? "",
    message: text(message) ?? "",
  }));
}

/** The API of one server, in one language, for one person or nobody. */
export class ApiClient {
  readonly #door: Door;

  constructor(door: Door) {
    this.#door = door;
  }

  get address(): string {
    return this.#door.address;
  }

  /** Reads; throws a ConsoleError that says why not. */
  get<Answer>(path: string, search: Asked["search"] = {}): Promise<Answer> {
    return this.#ask("GET", path, { search, repeatable: true });
  }

  /** Writes under a key of its own, so that a connection that breaks makes nothing twice. */
  post<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#ask("POST", path, { body, repeatable: true });
  }

  /** Writes what has no key: where the connection breaks, nobody knows whether it is done. */
  postOnce<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#ask("POST", path, { body });
  }

  patch<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#ask("PATCH", path, { body });
  }

  put<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#ask("PUT", path, { body });
  }

  async delete(path: string): Promise<void> {
    await this.#ask("DELETE", path, {});
  }

  /** Opens the stream of changes, from where an earlier one ended. */
  async openStream(lastEventId: string | null, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const resumed = lastEventId === null ? {} : { "last-event-id": lastEventId };
    const headers = { ...this.#headers(), accept: "text/event-stream", ...resumed };
    const open = () => fetch(`${this.address}/api/stream`, { headers, signal, redirect: "manual" });
    const answer = await this.#send(open, { reads: true, repeatable: false });
    if (!answer.ok || !answer.body) throw await this.#refusal(answer);
    return answer.body;
  }

  #headers(): Record<string, string> {
    const { token, language } = this.#door;
    return {
      accept: "application/json, application/problem+json",
      "accept-language": language,
      "user-agent": "appticket-console",
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
  }

  async #ask<Answer>(method: Method, path: string, { body, search = {}, repeatable = false }: Asked): Promise<Answer> {
    const url = new URL(`${this.address}/api/v1${path}`);
    for (const [name, value] of Object.entries(search)) if (value !== undefined) url.searchParams.set(name, value);
    const headers = {
      ...this.#headers(),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(method === "POST" && repeatable ? { "idempotency-key": randomUUID() } : {}),
    };
    const ask = async () => {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const answer = await fetch(url, { method, headers, ...sent, signal, redirect: "manual" });
      return { answer, read: answer.status === 204 ? "" : await answer.text() };
    };
    const { answer, read } = await this.#send(ask, { reads: method === "GET", repeatable });
    if (!answer.ok) throw await this.#refusal(answer, read);
    if (answer.status === 204) return undefined as Answer;
    return this.#json(read) as Answer;
  }

  /** Sends, and once more where the connection broke and asking again is safe. */
  async #send<Answer>(ask: () => Promise<Answer>, how: { reads: boolean; repeatable: boolean }): Promise<Answer> {
    try {
      return await ask();
    } catch (thrown) {
      const { address, t } = this.#door;
      if (!how.repeatable || !isConnectionLoss(thrown)) throw networkFailure(thrown, { address, t, reads: how.reads });
    }
    return this.#send(ask, { ...how, repeatable: false });
  }

  #json(read: string): unknown {
    try {
      const answer: unknown = JSON.parse(read);
      if (typeof answer === "object" && answer !== null) return answer;
    } catch {
      // It is said below.
    }
    throw this.stranger();
  }

  /** What is said where somebody else than AppTicket answers. */
  stranger(): ConsoleError {
    return new ConsoleError("network", this.#door.t("network.stranger", { address: this.address }), {
      code: "network",
    });
  }

  async #refusal(answer: Response, read?: string): Promise<ConsoleError> {
    const { t } = this.#door;
    const location = answer.headers.get("location");
    if (answer.status >= 300 && answer.status < 400) {
      const to = safeLine(location ?? "?");
      return new ConsoleError("network", t("network.moved", { address: this.address, to }), { code: "network" });
    }
    if (!/problem\+json/.test(answer.headers.get("content-type") ?? ""))
      return answer.status < 500 ? this.stranger() : new ConsoleError("later", t("failure.unavailable"));
    const { code, detail, errors, details, requestId } = this.#json(read ?? (await answer.text())) as Problem;
    return new ConsoleError(ENDINGS[answer.status] ?? "failure", text(detail) ?? t("failure.unknown"), {
      code: text(code) ?? "unknown",
      status: answer.status,
      problems: problemsOf(errors),
      details,
      requestId: text(requestId),
    });
  }
}

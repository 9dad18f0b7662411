import { STATUS_OF } from "./error-status";
import { AppError } from "./errors";
import { toFailure } from "./failure";
import { preferredLocale } from "./i18n/locale";
import { translateError } from "./i18n/translate-error";

const NO_STORE = { "cache-control": "private, no-store" };

/** A body that isn't taken, whatever stands in it. */
export class BodyError extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    readonly key: string,
  ) {
    super(key);
  }
}

/** Thrown where the version that If-Match names is not today's: HTTP's own word for a conflict, with our code. */
export class VersionMismatch extends Error {
  constructor(readonly conflict: AppError) {
    super("the version of If-Match is not today's", { cause: conflict });
  }
}

function errorOf(thrown: unknown): unknown {
  if (thrown instanceof BodyError) return new AppError("invalid_input", { key: thrown.key });
  return thrown instanceof VersionMismatch ? thrown.conflict : thrown;
}

/** Answers any thrown value as RFC 9457 problem+json in the caller's language. */
export async function problem(request: Request, thrown: unknown): Promise<Response> {
  const path = new URL(request.url).pathname;
  const { error } = toFailure(errorOf(thrown), { path });
  const own = thrown instanceof BodyError ? thrown.status : thrown instanceof VersionMismatch ? 412 : null;
  const status = own ?? STATUS_OF[error.code];
  const locale = preferredLocale(request.headers.get("accept-language"));
  const said = await translateError(error, { locale, program: path.startsWith("/api/v1/") });
  const requestId = request.headers.get("x-request-id");
  const body = {
    type: "about:blank",
    title: error.code,
    status,
    code: error.code,
    detail: said.message,
    errors: said.issues,
    details: error.details,
    requestId,
  };
  const retry = error.retryAfterS === undefined ? {} : { "retry-after": String(error.retryAfterS) };
  const challenge = status === 401 ? { "www-authenticate": "Bearer" } : {};
  return Response.json(body, {
    status,
    headers: { ...NO_STORE, ...retry, ...challenge, "content-type": "application/problem+json" },
  });
}

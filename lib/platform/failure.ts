import { randomUUID } from "node:crypto";
import { isUnreachable } from "./db/errors";
import { AppError } from "./errors";
import { errorFacts, log } from "./log";

export type Failure = { error: AppError; id: string | null };

/** What any thrown value is to a caller: an AppError as it is; a lost database `unavailable`; the rest logged under an id. */
export function toFailure(thrown: unknown, where: Record<string, unknown>): Failure {
  if (thrown instanceof AppError) {
    if (thrown.code === "unavailable") log().warn({ ...where, ...errorFacts(thrown) }, "unavailable");
    return { error: thrown, id: null };
  }
  if (isUnreachable(thrown)) {
    log().warn({ ...where, ...errorFacts(thrown) }, "database unreachable");
    return {
      error: new AppError("unavailable", { key: "errors.unavailable", cause: thrown, retryAfterS: 5 }),
      id: null,
    };
  }
  const id = randomUUID();
  log().error({ ...where, ...errorFacts(thrown), id }, "unexpected error");
  return { error: new AppError("unavailable", { key: "errors.unexpectedWithId", params: { id }, cause: thrown }), id };
}

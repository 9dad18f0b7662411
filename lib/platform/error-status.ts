import type { ErrorCode } from "./errors";

/** The HTTP status of each error. */
export const STATUS_OF: Readonly<Record<ErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  invalid_input: 422,
  rate_limited: 429,
  unavailable: 503,
};

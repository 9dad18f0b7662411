export const errorCodes = [
  "unauthenticated",
  "forbidden",
  "not_found",
  "invalid_input",
  "conflict",
  "rate_limited",
  "unavailable",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What a message is filled in with; a date is a whole day, as its column holds it. */
export type MessageParams = Record<string, string | number | Date>;

/** One thing wrong with one field: where, and the message key with its parameters. */
export type InputIssue = { path: readonly (string | number)[]; key: string; params?: MessageParams };

type AppErrorOptions = {
  key: string;
  params?: MessageParams;
  issues?: readonly InputIssue[];
  retryAfterS?: number;
  /** Facts the edge may show beside the message, such as what changed meanwhile. */
  details?: unknown;
  /** The write knew an older version of what it changes. */
  stale?: boolean;
  cause?: unknown;
};

/** An expected failure: a closed code and a message key that is translated at the edge. */
export class AppError extends Error {
  readonly key: string;
  readonly params: MessageParams | undefined;
  readonly issues: readonly InputIssue[] | undefined;
  readonly retryAfterS: number | undefined;
  readonly details: unknown;
  readonly stale: boolean;

  constructor(
    readonly code: ErrorCode,
    options: AppErrorOptions,
  ) {
    super(`${code}: ${options.key}`, { cause: options.cause });
    this.name = "AppError";
    this.key = options.key;
    this.params = options.params;
    this.issues = options.issues;
    this.retryAfterS = options.retryAfterS;
    this.details = options.details;
    this.stale = options.stale ?? false;
  }
}

/** The error for what does not exist, or not for this actor. */
export const notFound = () => new AppError("not_found", { key: "errors.notFound" });

/** The error for an actor who sees the target but may not do this to it. */
export const forbidden = (key = "errors.forbidden") => new AppError("forbidden", { key });

/** The error for a request without a valid sign-in. */
export const unauthenticated = (key = "errors.unauthenticated") => new AppError("unauthenticated", { key });

/** The error for a write that meets a newer state; `details` may hold what changed. */
export const conflict = (key: string, params?: MessageParams, details?: unknown) =>
  new AppError("conflict", { key, ...(params ? { params } : {}), details });

/** The error for a write that knows an older version of what it changes; `details` may hold what changed. */
export const staleVersion = (key: string, details?: unknown) => new AppError("conflict", { key, details, stale: true });

/** Whether something was refused because it knew an older version. */
export const isStale = (thrown: unknown): thrown is AppError => thrown instanceof AppError && thrown.stale;

/** The error for one field that is wrong in a way a schema can't know. */
export const invalidField = (path: string, key: string, params?: MessageParams) =>
  new AppError("invalid_input", {
    key: "errors.invalidInput",
    issues: [{ path: [path], key, ...(params ? { params } : {}) }],
  });

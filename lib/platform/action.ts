import { setTimeout } from "node:timers/promises";
import { unstable_rethrow } from "next/navigation";
import type { Actor } from "./actor";
import { actorForAction } from "./auth/current-actor";
import type { Command } from "./command";
import { unauthenticated, type ErrorCode } from "./errors";
import { toFailure } from "./failure";
import { translateError, type TranslatedIssue } from "./i18n/translate-error";

export type ActionFailure = {
  code: ErrorCode;
  message: string;
  issues: TranslatedIssue[];
  retryAfterS: number | null;
  details?: unknown;
};
export type ActionResult<T> = { ok: true; value: T } | { ok: false; error: ActionFailure };
export type Action<Input, Result> = (input: Input, idempotencyKey?: string) => Promise<ActionResult<Result>>;

type ActionOptions<Result, Answer> = {
  /** Who may call: a signed-in person (default) or anyone, as anonymous with their address. */
  as?: "user" | "anonymous";
  /** What the caller gets instead of the result, where that holds secrets or sets cookies. */
  answer?: (result: Result) => Promise<Answer>;
  /** Answers no sooner than this, so that the time taken tells nothing. */
  noSoonerThanMs?: number;
};

/** Makes a command a server action: finds the actor, runs it, and answers errors as translated values. */
export function createAction<Input, Result, Answer = Result>(
  command: Command<Input, Result>,
  options: ActionOptions<Result, Answer> = {},
): Action<Input, Answer> {
  return async (input, idempotencyKey) => {
    const soonest = options.noSoonerThanMs === undefined ? null : setTimeout(options.noSoonerThanMs);
    try {
      const actor: Actor | null = await actorForAction(options.as ?? "user");
      if (!actor) throw unauthenticated();
      const key = typeof idempotencyKey === "string" ? { idempotencyKey } : {};
      const result = await command(actor, input, key);
      await soonest;
      return { ok: true, value: options.answer ? await options.answer(result) : (result as unknown as Answer) };
    } catch (thrown) {
      // A redirect that an answer asks for travels as an exception.
      unstable_rethrow(thrown);
      const { error } = toFailure(thrown, { command: command.commandName });
      const said = await translateError(error);
      const details = error.details === undefined ? {} : { details: error.details };
      return { ok: false, error: { code: error.code, ...said, retryAfterS: error.retryAfterS ?? null, ...details } };
    }
  };
}

/** Makes a command the target of a plain form: `read` turns its fields to input; an expected failure changes nothing. */
export function createFormAction<Input, Result, Answer = Result>(
  command: Command<Input, Result>,
  read: (form: FormData) => Input,
  options: ActionOptions<Result, Answer> = {},
): (form: FormData) => Promise<void> {
  const act = createAction(command, options);
  return async (form: unknown) => {
    // Whoever calls it by hand may send anything.
    await act(read(form instanceof FormData ? form : new FormData()));
  };
}

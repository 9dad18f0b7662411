import type { z } from "zod";
import type { Actor, Scope } from "./actor";
import { now } from "./clock";
import { db, type Tx } from "./db/client";
import { isDuplicate, isUnreachable, isWriteConflict } from "./db/errors";
import { AppError, forbidden } from "./errors";
import { appendEvents, type DomainEvent } from "./events";
import { claimKey, earlierReference, KeyTaken, requireWellFormed, settleKey, type KeyClaim } from "./idempotency";
import { toInputIssues } from "./input-issues";

/** Thrown so that a command which says "unchanged" can't have written anything: the transaction rolls back. */
class Unchanged<Result> extends Error {
  constructor(readonly result: Result) {
    super("unchanged");
  }
}

const ATTEMPTS = 5;
const SCOPE_MISSING = { read: "errors.scopeRead", write: "errors.scope", admin: "errors.scopeAdmin" } as const;

/** Two writers met: at rows they both locked, or at the first event of a subject, which has no row yet to queue at. */
const metAnother = (error: unknown) =>
  isWriteConflict(error) || isDuplicate(error, "AuditEvent_subjectType_subjectId_seq");

/** Throws Unchanged where nothing was to be written. */
async function attempted<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, { isolationLevel: "ReadCommitted" });
    } catch (error) {
      if (metAnother(error) && attempt < ATTEMPTS) {
        await new Promise((resolve) => setTimeout(resolve, attempt * 10 * Math.random()));
        continue;
      }
      if (isUnreachable(error))
        throw new AppError("unavailable", { key: "errors.unavailable", cause: error, retryAfterS: 5 });
      throw error;
    }
  }
}

async function commit<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  try {
    return await attempted(work);
  } catch (error) {
    if (error instanceof Unchanged) return error.result as Result;
    throw error;
  }
}

/** Does a work once under its key, which is kept as well where nothing had to be changed. Throws KeyTaken for a repeat. */
async function commitOnce<Result>(
  work: (tx: Tx) => Promise<Result>,
  claim: (tx: Tx) => Promise<KeyClaim>,
  reference: (result: Result) => number,
): Promise<Result> {
  try {
    return await attempted(async (tx) => {
      const claimed = await claim(tx);
      const result = await work(tx);
      await settleKey(tx, claimed, reference(result));
      return result;
    });
  } catch (error) {
    if (!(error instanceof Unchanged)) throw error;
    // The key went with what was rolled back.
    const result = error.result as Result;
    await attempted(async (tx) => settleKey(tx, await claim(tx), reference(result)));
    return result;
  }
}

type Outcome<Result> =
  | { result: Result; events: readonly [DomainEvent, ...DomainEvent[]] }
  | { result: Result; unchanged: true }
  /** Nobody's history, so it is kept without an event: a marker of the actor's own, a file not sent yet, or what follows from recorded facts. */
  | { result: Result; unrecorded: "read-mark" | "own-preference" | "draft" | "presence" | "derived" | "upload" };
type Context<Input, Prepared, Target> = {
  tx: Tx;
  actor: Actor;
  input: Input;
  prepared: Prepared;
  target: Target;
  now: Date;
};

/** Runs with the events, in their transaction: what must never be behind the change itself. */
export type Reaction = (context: { tx: Tx; actor: Actor; events: readonly DomainEvent[]; now: Date }) => Promise<void>;

type CommandSpec<Input extends z.ZodType, Prepared, Target, Result> = {
  name: string;
  input: Input;
  /** What a token must allow; "write" unless said. */
  scope?: Scope | "none";
  /** Slow work that must not hold a transaction open, such as hashing a password. It decides nothing that `load` doesn't check again. */
  prepare?: (actor: Actor, input: z.output<Input>) => Promise<Prepared>;
  /** Finds what the command acts on, within what the actor can see. Throws not_found otherwise. */
  load: (tx: Tx, actor: Actor, input: z.output<Input>, prepared: Prepared) => Promise<Target>;
  /** May this actor do it to this target? */
  authorize: (actor: Actor, target: Target) => boolean;
  /** Writes. Returns what happened, so that it can be recorded with the change. */
  run: (context: Context<z.output<Input>, Prepared, Target>) => Promise<Outcome<Result>>;
  /** Makes the command repeatable under a key: `reference` is kept, `recall` reads the result again with today's rights. */
  idempotency?: {
    reference: (result: Result) => number;
    recall: (tx: Tx, actor: Actor, reference: number, input: z.output<Input>) => Promise<Result>;
    /** What stands for the input where its hash would tell a secret to whoever reads the database; the input itself unless said. */
    fingerprint?: (input: z.output<Input>, key: string) => Promise<unknown>;
  };
};

export type ExecutionOptions = { idempotencyKey?: string | undefined };
export type Command<Input, Result> = ((actor: Actor, input: Input, options?: ExecutionOptions) => Promise<Result>) & {
  readonly commandName: string;
  /** What a token must allow for it. */
  readonly scope: Scope | "none";
  readonly input: z.ZodType;
};

/** Makes `defineCommand` for a product: every command then runs the given reactions with its events. */
export function commandDefiner(reactions: readonly Reaction[]) {
  /**
   * Defines a write: parses its input, loads within what the actor sees, asks the policy, runs, and commits the change with
   * its events, outbox and reactions, or nothing. Throws invalid_input, not_found, forbidden, conflict, unavailable.
   */
  return function defineCommand<Input extends z.ZodType, Target, Result, Prepared = undefined>(
    spec: CommandSpec<Input, Prepared, Target, Result>,
  ): Command<z.input<Input>, Result> {
    async function perform(tx: Tx, actor: Actor, input: z.output<Input>, prepared: Prepared): Promise<Result> {
      const target = await spec.load(tx, actor, input, prepared);
      // Only now: a writer that waited for the one before in `load` must not date its change earlier.
      const at = now();
      if (!spec.authorize(actor, target)) throw forbidden();
      const outcome = await spec.run({ tx, actor, input, prepared, target, now: at });
      if ("unrecorded" in outcome) return outcome.result;
      if (!("events" in outcome)) throw new Unchanged(outcome.result);
      await appendEvents(tx, actor, outcome.events, at);
      for (const react of reactions) await react({ tx, actor, events: outcome.events, now: at });
      return outcome.result;
    }

    const scope = spec.scope ?? "write";

    async function execute(actor: Actor, rawInput: z.input<Input>, options: ExecutionOptions = {}): Promise<Result> {
      if (actor.kind === "user" && scope !== "none" && !actor.scopes.has(scope)) throw forbidden(SCOPE_MISSING[scope]);
      const parsed = spec.input.safeParse(rawInput);
      if (!parsed.success) {
        throw new AppError("invalid_input", {
          key: "errors.invalidInput",
          issues: toInputIssues(parsed.error, rawInput),
        });
      }
      const prepared = (await spec.prepare?.(actor, parsed.data)) as Prepared;
      const { idempotency } = spec;
      const key = options.idempotencyKey;
      if (!idempotency || key === undefined) return commit((tx) => perform(tx, actor, parsed.data, prepared));
      requireWellFormed(key);
      const kept = idempotency.fingerprint ? await idempotency.fingerprint(parsed.data, key) : parsed.data;
      try {
        return await commitOnce(
          (tx) => perform(tx, actor, parsed.data, prepared),
          (tx) => claimKey(tx, actor, key, spec.name, kept),
          idempotency.reference,
        );
      } catch (error) {
        if (!(error instanceof KeyTaken)) throw error;
        const reference = await earlierReference(error);
        return commit((tx) => idempotency.recall(tx, actor, reference, parsed.data));
      }
    }
    return Object.assign(execute, { commandName: spec.name, scope, input: spec.input });
  };
}

import { exitCodes, type Ending } from "./exit-codes";

export type FieldProblem = { path: string; message: string };
type Facts = {
  code?: string;
  status?: number;
  problems?: readonly FieldProblem[];
  details?: unknown;
  requestId?: string | null;
};

/** What went wrong, said in the user's language, with how the console ends. */
export class ConsoleError extends Error {
  readonly code: string;
  readonly status: number | null;
  readonly problems: readonly FieldProblem[];
  /** What the server tells of it beside words. */
  readonly details: unknown;
  readonly requestId: string | null;

  constructor(
    readonly ending: Ending,
    message: string,
    { code = ending, status, problems = [], details, requestId = null }: Facts = {},
  ) {
    super(message);
    this.code = code;
    this.status = status ?? null;
    this.problems = problems;
    this.details = details;
    this.requestId = requestId;
  }

  get exitCode(): number {
    return exitCodes[this.ending];
  }
}

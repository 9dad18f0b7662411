import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import type { TicketWritten } from "@/lib/tickets/change-ticket";
import type { ChangedField } from "@/lib/tickets/labels";
import type { CommentRow, StaffFacts, TicketDetail } from "@/lib/tickets/rows";
import { OwnVersions } from "@/components/tickets/own-versions";
import { keepingOlder, withOlder, type OlderHistory } from "./ticket-history";

/** What a change will make of the ticket, shown before the server has answered. */
export type TicketPatch = Partial<
  Pick<
    TicketDetail,
    "title" | "description" | "status" | "waitingFor" | "lead" | "helpers" | "category" | "followers" | "work"
  >
> & { staff?: Partial<StaffFacts> };

export type Change = {
  patch: TicketPatch;
  /** The version that the reader saw when they began; otherwise the latest known. */
  version?: number;
  /** What it takes back gave this version: refused when others wrote the same fields since. */
  undoes?: number;
  /** How many versions further it may bring the ticket; one unless said. */
  writes?: number;
  /** The fields it means to change: if others changed meanwhile it is sent again, if these did it is refused. */
  fields: readonly ChangedField[];
  send: (version: number) => Promise<ActionResult<TicketWritten>>;
};

/** `error` is null when no answer came: no network, or the server is gone. */
export type ChangeOutcome =
  /** `version` is what its undo is made on. */
  { ok: true; version: number } | { ok: false; error: ActionFailure | null; changed: readonly ChangedField[] };

/** How the last read went: answered, not answered, signed out meanwhile, or no longer there for the reader. */
export type Connection = "ok" | "unreachable" | "signedOut" | "missing";
export type ReadOutcome = { connection: "ok"; ticket: TicketDetail } | { connection: Exclude<Connection, "ok"> };

export type TicketSnapshot = {
  /** The ticket as it is shown: what the server said, with the changes under way on top. */
  ticket: TicketDetail;
  connection: Connection;
};

type Stale = { changed: ChangedField[]; version: number };

function withPatch(ticket: TicketDetail, { staff, ...patch }: TicketPatch): TicketDetail {
  const unread = patch.description === undefined ? {} : { renderedDescription: null };
  return { ...ticket, ...patch, ...unread, staff: ticket.staff ? { ...ticket.staff, ...staff } : null };
}

function staleDetails(error: ActionFailure): Stale | null {
  const details = error.details as Partial<Stale> | null | undefined;
  if (error.code !== "conflict" || typeof details?.version !== "number" || !Array.isArray(details.changed)) return null;
  return { changed: details.changed, version: details.version };
}

async function answerOf(change: Change, version: number): Promise<ActionResult<TicketWritten> | null> {
  try {
    return await change.send(version);
  } catch {
    return null;
  }
}

/** Keeps one ticket for its page: what the server said, and the changes under way, saved one after the other. */
export class TicketStore {
  #truth: TicketDetail;
  #pending: readonly Change[] = [];
  #snapshot: TicketSnapshot;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #own = new OwnVersions();
  readonly #listeners = new Set<() => void>();
  readonly #read: (number: number) => Promise<ReadOutcome>;

  constructor(initial: TicketDetail, read: (number: number) => Promise<ReadOutcome>) {
    this.#truth = initial;
    this.#snapshot = { ticket: initial, connection: "ok" };
    this.#read = read;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly snapshot = () => this.#snapshot;

  /** Takes what the server said, unless something newer is known. */
  receive(ticket: TicketDetail) {
    this.#accept(ticket);
    this.#show();
  }

  /** Puts older comments and events before those that are known. */
  extend(older: OlderHistory) {
    this.#truth = withOlder(this.#truth, older);
    this.#show();
  }

  /** Shows at once what became of one message: an old one is not read again with the ticket. */
  amend(id: number, patch: Partial<CommentRow>) {
    const comments = this.#truth.comments.map((comment) => (comment.id === id ? { ...comment, ...patch } : comment));
    this.#truth = { ...this.#truth, comments };
    this.#show();
  }

  /** Reads the ticket again and gives it; null when it could not be read. */
  async refresh(): Promise<TicketDetail | null> {
    const outcome = await this.#read(this.#truth.number);
    if (outcome.connection === "ok") this.#accept(outcome.ticket);
    this.#show(outcome.connection);
    return outcome.connection === "ok" ? this.#truth : null;
  }

  /** Shows a change at once and saves it after those before it; takes it back when it is refused. */
  change(change: Change): Promise<ChangeOutcome> {
    this.#pending = [...this.#pending, change];
    this.#show();
    const outcome = this.#queue.then(() => this.#save(change));
    this.#queue = outcome;
    return outcome;
  }

  #show(connection: Connection = this.#snapshot.connection) {
    const ticket = this.#pending.reduce((shown, change) => withPatch(shown, change.patch), this.#truth);
    this.#snapshot = { ticket, connection };
    for (const listener of this.#listeners) listener();
  }

  #accept(ticket: TicketDetail) {
    if (ticket.updatedAt >= this.#truth.updatedAt) this.#truth = keepingOlder(this.#truth, ticket);
  }

  async #save(change: Change): Promise<ChangeOutcome> {
    let madeOn = this.#versionFor(change);
    let answer = await answerOf(change, madeOn);
    const stale = answer && !answer.ok ? staleDetails(answer.error) : null;
    if (stale && !stale.changed.some((field) => change.fields.includes(field))) {
      madeOn = stale.version;
      answer = await answerOf(change, madeOn);
    }
    this.#settle(change, answer?.ok ? answer.value : null);
    if (answer?.ok) {
      void this.refresh();
      return { ok: true, version: this.#wrote(change, madeOn, answer.value.version) };
    }
    if (answer?.error.code === "conflict") await this.refresh();
    return { ok: false, error: answer?.error ?? null, changed: stale?.changed ?? [] };
  }

  #versionFor({ undoes, version }: Change): number {
    return undoes === undefined ? (version ?? this.#truth.version) : this.#own.latest(this.#truth.number, undoes);
  }

  /** Messages and entries are written whatever the version: theirs doesn't tell who else wrote. */
  #wrote({ fields, writes }: Change, madeOn: number, given: number): number {
    return fields.length === 0 ? given : this.#own.wrote(this.#truth.number, madeOn, given, writes);
  }

  #settle(change: Change, written: TicketWritten | null) {
    this.#pending = this.#pending.filter((other) => other !== change);
    if (written) {
      const { version, status, updatedAt } = written;
      this.#truth = { ...withPatch(this.#truth, change.patch), version, status, updatedAt: new Date(updatedAt) };
    }
    this.#show();
  }
}

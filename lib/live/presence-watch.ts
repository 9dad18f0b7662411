import type { FollowedPresence } from "./read-changes";

/** Who is at a ticket changed; `toLearners` where they see it too. */
export type PresenceChange = { ticketId: number; toLearners: boolean };
type Seen = { all: string; byLearners: string };

const NOBODY: Seen = { all: "", byLearners: "" };

function seenOf(rows: readonly FollowedPresence[]): Seen {
  const said = (some: readonly FollowedPresence[]) =>
    [...new Set(some.map(({ userId, doing }) => `${String(userId)} ${doing}`))].sort().join();
  return { all: said(rows), byLearners: said(rows.filter(({ staff, doing }) => staff && doing === "replying")) };
}

/** Compares who is at which ticket with who was there the last time. */
export class PresenceWatch {
  #known = new Map<number, Seen>();

  constructor(rows: readonly FollowedPresence[]) {
    this.changes(rows);
  }

  /** The tickets at which somebody came, went, or began or stopped writing since. */
  changes(rows: readonly FollowedPresence[]): PresenceChange[] {
    const before = this.#known;
    this.#known = new Map([...Map.groupBy(rows, ({ ticketId }) => ticketId)].map(([id, own]) => [id, seenOf(own)]));
    const ids = new Set([...before.keys(), ...this.#known.keys()]);
    return [...ids].flatMap((ticketId) => {
      const [old, now] = [before.get(ticketId) ?? NOBODY, this.#known.get(ticketId) ?? NOBODY];
      return old.all === now.all ? [] : [{ ticketId, toLearners: old.byLearners !== now.byLearners }];
    });
  }
}

import type { Relation } from "../../../lib/relations/schema";
import type { Score } from "../../../lib/satisfaction/labels";
import type { ClosedReason, Priority, TicketType, Urgency, WaitingForKind } from "../../../lib/tickets/schema";
import type { CategoryKey, PersonKey, TeamKey } from "./people";

/** What somebody does to a ticket, some minutes after what was done before. */
export type Act = { after: number; by: PersonKey } & (
  | { does: "take" | "release" | "confirm" | "reopen" | "cancel" | "read" }
  | { does: "reply" | "note" | "resolve"; text: string }
  | { does: "wait"; for: WaitingForKind; label?: string }
  | { does: "prioritise"; priority: Priority }
  | { does: "assign"; lead: PersonKey; helpers?: readonly PersonKey[] }
  | { does: "send"; team: TeamKey | null }
  | { does: "type"; type: TicketType }
  | { does: "close"; reason: ClosedReason }
  | { does: "follow"; person: PersonKey }
  | { does: "list"; done: readonly string[]; todo: readonly string[] }
  | { does: "spend"; duration: string; line: string }
  /** The ticket that has this title, opened before, is this to the one told of. */
  | { does: "link"; relation: Relation; title: string }
  | { does: "rate"; score: Score; text?: string }
);

/** One ticket of the demo, told in order. */
export type Story = {
  by: PersonKey;
  category: CategoryKey;
  title: string;
  text?: string;
  urgency?: Urgency;
  /** Opened by this member of staff for `by`, who phoned or came. */
  taken?: { by: PersonKey; source: "phone" | "desk" };
  /** Minutes ago, or days ago with the hour of that day in UTC. */
  opened: number | { days: number; at: string };
  acts?: readonly Act[];
};

type Words<Name extends Act["does"], One = Act> = One extends { does: infer Does }
  ? Name extends Does
    ? Omit<One, "does" | "by" | "after">
    : never
  : never;

/** Writes one act: who, what, with what, and how many minutes after the one before. */
export function act<Name extends Act["does"]>(by: PersonKey, does: Name, after: number, words?: Words<Name>): Act {
  return { by, does, after, ...words } as Act;
}

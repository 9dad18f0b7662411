import type { Audience, DomainEvent, EventFacts } from "../platform/events";
import type { Relation } from "../relations/schema";
import type { Score } from "../satisfaction/labels";
import type { RetargetCause } from "../sla/schema";
import type { TargetKind } from "../sla/ticket-clocks";
import type { ClosedReason, CommentKind, Priority, TicketSource, TicketType, Urgency, WaitingForKind } from "./schema";
import type { TicketStatus } from "./status";

/** What can happen to a ticket: a closed union. Text before and after is in `texts`, never in `data`. */
export type TicketEvent =
  | Fact<
      "ticket.opened",
      {
        requesterId: number;
        categoryId: number;
        teamId: number | null;
        urgency: Urgency;
        source: TicketSource;
        attachmentIds?: readonly number[];
      }
    >
  | Fact<"ticket.replied", { commentId: number; participant: boolean; attachmentIds?: readonly number[] }>
  | Fact<"ticket.noted", { commentId: number; attachmentIds?: readonly number[] }>
  | Fact<"ticket.commentEdited", MessageFacts>
  | Fact<"ticket.commentDeleted", MessageFacts & { authorId: number }>
  /** What a deleted message said, for administrators. */
  | Fact<"ticket.deletedTextKept", { commentId: number }>
  /** `answeredAt` is when it answered the ticket, where nothing else does. */
  | Fact<"ticket.commentRetracted", MessageFacts & { answeredAt: string | null }>
  | Fact<
      "ticket.statusChanged",
      { from: TicketStatus; to: TicketStatus; waitingFor: WaitingForKind | null; closedReason: ClosedReason | null }
    >
  | Fact<"ticket.waitingForChanged", { from: WaitingForKind | null; to: WaitingForKind }>
  | Fact<"ticket.priorityChanged", { from: Priority; to: Priority }>
  | Fact<"ticket.categoryChanged", { from: number; to: number }>
  | Fact<"ticket.teamChanged", { from: number | null; to: number | null }>
  | Fact<"ticket.typeChanged", { from: TicketType; to: TicketType }>
  | Fact<"ticket.titleChanged", Record<string, never>>
  | Fact<"ticket.descriptionChanged", Record<string, never>>
  | Fact<"ticket.leadChanged", { from: number | null; to: number | null; handOverId?: number }>
  | Fact<"ticket.accepted", { userId: number }>
  | Fact<"ticket.notRouted", { teamId: number }>
  | Fact<"ticket.offered", { userId: number; teamId: number; because: OfferReason }>
  | Fact<"ticket.offerEnded", { userId: number }>
  | Fact<"ticket.helperAdded", { userId: number; handOverId?: number }>
  | Fact<"ticket.helperRemoved", { userId: number; handOverId?: number }>
  | Fact<"ticket.placed", { byHand: boolean }>
  /** The date to be resolved by, set by hand; null where it is counted. */
  | Fact<"ticket.dueChanged", { from: string | null; to: string | null }>
  | Fact<"ticket.attachmentRemoved", { attachmentId: number; commentId: number | null }>
  /** A file that was held was looked through. */
  | Fact<"ticket.attachmentChecked", { attachmentId: number; commentId: number | null; clean: boolean }>
  | Fact<"ticket.followerAdded", { userId: number }>
  | Fact<"ticket.followerRemoved", { userId: number }>
  /** Another ticket is something to this one: `relation` says what, seen from here. */
  | Fact<"ticket.linked", { ticketNumber: number; relation: Relation }>
  | Fact<"ticket.unlinked", { ticketNumber: number; relation: Relation }>
  /** The first of the tickets that block it is open again, the last one is done. */
  | Fact<"ticket.blocked", { ticketNumber: number }>
  | Fact<"ticket.unblocked", { ticketNumber: number }>
  | Fact<"ticket.externalLinkAdded", { linkId: number }>
  | Fact<"ticket.externalLinkRemoved", { linkId: number }>
  /** Its conversation went into another ticket, and came back; the same for the ticket that is kept. */
  | Fact<"ticket.merged", { ticketNumber: number; mergeId: number }>
  | Fact<"ticket.unmerged", { ticketNumber: number; mergeId: number }>
  | Fact<"ticket.mergedIn", { ticketNumber: number; mergeId: number }>
  | Fact<"ticket.unmergedFrom", { ticketNumber: number; mergeId: number }>
  /** One of its comments was made a ticket. */
  | Fact<"ticket.split", { ticketNumber: number; commentId: number }>
  | Fact<
      "ticket.retargeted",
      { cause: RetargetCause } & { [moment in `${TargetKind}By${"From" | "To"}`]?: string | null }
    >
  | Fact<"ticket.dueSoon", { target: TargetKind; by: string }>
  | Fact<"ticket.overdue", { target: TargetKind; by: string }>
  | Fact<"ticket.checklistAdded", { count: number }>
  | Fact<"ticket.checklistTicked", { entryId: number; done: number; count: number }>
  | Fact<"ticket.checklistUnticked", { entryId: number; done: number; count: number }>
  | Fact<"ticket.checklistRenamed", { entryId: number }>
  | Fact<"ticket.checklistMoved", { entryId: number }>
  | Fact<"ticket.checklistRemoved", { entryId: number }>
  | Fact<"ticket.timerStarted", Record<string, never>>
  | Fact<"ticket.timerDropped", { startedAt: string }>
  | Fact<"ticket.timeSpent", { entryId: number; minutes: number; day: string }>
  | Fact<"ticket.timeChanged", { entryId: number; minutesBefore: number; minutes: number; day: string }>
  | Fact<"ticket.timeRemoved", { entryId: number; minutes: number; day: string }>
  | Fact<"ticket.rated", { from: Score | null; to: Score }>;

/** Why a team's other members are asked to take a ticket: its lead is away, or let the time to accept it pass. */
export type OfferReason = "absent" | "unaccepted";

type MessageFacts = { commentId: number; kind: CommentKind };

type Fact<Name extends string, Facts> = DomainEvent & { name: Name; subjectType: "ticket"; data: Facts };

export type TicketEventName = TicketEvent["name"];

/** Facts of which learners learn nothing, not even that something happened. */
const STAFF_ONLY: ReadonlySet<TicketEventName> = new Set([
  "ticket.noted",
  "ticket.priorityChanged",
  "ticket.teamChanged",
  "ticket.typeChanged",
  "ticket.placed",
  // Learners see the new date itself.
  "ticket.dueChanged",
  // A learner adds a follower by address and must not learn whether it belongs to somebody.
  "ticket.followerAdded",
  "ticket.followerRemoved",
  "ticket.retargeted",
  "ticket.dueSoon",
  "ticket.overdue",
  "ticket.accepted",
  "ticket.notRouted",
  "ticket.offered",
  "ticket.offerEnded",
  "ticket.linked",
  "ticket.unlinked",
  "ticket.blocked",
  "ticket.unblocked",
  "ticket.externalLinkAdded",
  "ticket.externalLinkRemoved",
  "ticket.split",
  "ticket.checklistAdded",
  "ticket.checklistTicked",
  "ticket.checklistUnticked",
  "ticket.checklistRenamed",
  "ticket.checklistMoved",
  "ticket.checklistRemoved",
  "ticket.timerStarted",
  "ticket.timerDropped",
  "ticket.timeSpent",
  "ticket.timeChanged",
  "ticket.timeRemoved",
  // Followers don't hear how the requester judges.
  "ticket.rated",
]);

/** What stays in the log alone: nobody's history shows that a message was taken back, nor what a deleted one said. */
const ADMIN_ONLY: ReadonlySet<TicketEventName> = new Set(["ticket.commentRetracted", "ticket.deletedTextKept"]);

function audienceOf(name: TicketEventName, data: EventFacts): Audience {
  if (ADMIN_ONLY.has(name)) return "admin";
  // A fact about a note is for those who read the note.
  return STAFF_ONLY.has(name) || data["kind"] === "note" ? "staff" : "public";
}

/** Makes a ticket's event with the audience its name has, or the message that it is about. */
export function ticketEvent<Name extends TicketEventName>(
  ticketId: number,
  name: Name,
  data: Extract<TicketEvent, { name: Name }>["data"],
  texts?: Readonly<Record<string, string>>,
): DomainEvent {
  return {
    name,
    subjectType: "ticket",
    subjectId: ticketId,
    audience: audienceOf(name, data),
    data,
    ...(texts ? { texts } : {}),
  };
}

import { hasRole, isStaff, type Actor, type Role } from "../platform/actor";
import { EDITABLE_MS } from "./message-times";
import type { ChangedProperty, CommentKind } from "./schema";
import { movesFrom, type RequesterMove, type TicketStatus } from "./status";

/** What the rules need to know of a ticket that the actor sees. */
export type TicketFacts = {
  requesterId: number;
  status: TicketStatus;
};

const isRequester = (actor: Actor, ticket: Pick<TicketFacts, "requesterId">) =>
  actor.kind === "user" && actor.userId === ticket.requesterId;
const handles = (actor: Actor) => hasRole(actor, "technician", "admin");

export type CommentFacts = { authorId: number };

const isAuthor = (actor: Actor, comment: CommentFacts) => actor.kind === "user" && actor.userId === comment.authorId;

/** Who may do what to a ticket that they see: PRODUCT's table. Rights add up: a requester keeps the learner's rights on their own. */
export const ticketPolicy = {
  open: (actor: Actor) => actor.kind === "user",
  openForOthers: (actor: Actor) => isStaff(actor),
  /** Checklists, time spent and ready replies: for those who do the work. */
  work: (actor: Actor) => handles(actor),
  rate: (actor: Actor, ticket: Pick<TicketFacts, "requesterId">) => isRequester(actor, ticket),
  /** On a closed one the reply is refused by the command, which says what to do instead. */
  comment: (actor: Actor, comment: { kind: "reply" | "note"; resolve: boolean }) =>
    (comment.kind === "note" ? isStaff(actor) : actor.kind === "user") && (!comment.resolve || handles(actor)),
  reply: (actor: Actor, ticket: TicketFacts) => actor.kind === "user" && ticket.status !== "closed",
  addNote: (actor: Actor) => isStaff(actor),
  editComment: (actor: Actor, comment: CommentFacts) => isAuthor(actor, comment),
  deleteComment: (actor: Actor, comment: CommentFacts) => isAuthor(actor, comment) || hasRole(actor, "admin"),
  retractComment: (actor: Actor, comment: CommentFacts) => isAuthor(actor, comment),
  saveDraft: (actor: Actor, kind: CommentKind) => (kind === "note" ? isStaff(actor) : actor.kind === "user"),
  sweepDrafts: (actor: Actor) => actor.kind === "system",
  seeStaffFacts: (actor: Actor) => isStaff(actor),
  editText: (actor: Actor, ticket: TicketFacts) =>
    handles(actor) || (isRequester(actor, ticket) && ticket.status === "new"),
  changeStatus: (actor: Actor) => handles(actor) || actor.kind === "system",
  answerOutcome: (actor: Actor, ticket: TicketFacts) => isRequester(actor, ticket),
  move: (actor: Actor, ticket: TicketFacts, move: RequesterMove) =>
    isRequester(actor, ticket) && movesFrom(ticket.status).includes(move),
  assign: (actor: Actor) => isStaff(actor),
  take: (actor: Actor) => handles(actor),
  setPriority: (actor: Actor) => isStaff(actor),
  setDue: (actor: Actor) => isStaff(actor),
  place: (actor: Actor) => isStaff(actor),
  classify: (actor: Actor) => handles(actor),
  addFollower: (actor: Actor, ticket: TicketFacts) => isStaff(actor) || isRequester(actor, ticket),
  removeFollower: (actor: Actor, ticket: TicketFacts, userId: number) =>
    isStaff(actor) || isRequester(actor, ticket) || (actor.kind === "user" && actor.userId === userId),
  closeResolved: (actor: Actor) => actor.kind === "system",
  refreshSearchTerms: (actor: Actor) => actor.kind === "system",
  seeBoard: (actor: Actor) => isStaff(actor),
  exportLists: (actor: Actor) => isStaff(actor),
  /** Of a ticket that they see, anyone may take what they see with them. */
  exportTicket: (actor: Actor) => actor.kind === "user",
  countAssignments: (actor: Actor) => hasRole(actor, "admin"),
  followAbsences: (actor: Actor) => actor.kind === "system",
  handOver: (actor: Actor, person: { id: number }) =>
    hasRole(actor, "admin") || (hasRole(actor, "technician") && actor.kind === "user" && actor.userId === person.id),
  continueHandOver: (actor: Actor) => actor.kind === "system",
};

/** May this actor set this property of tickets that they see? */
export function mayChange(actor: Actor, property: ChangedProperty): boolean {
  if (actor.kind !== "user") return false;
  if (property === "status") return ticketPolicy.changeStatus(actor);
  if (property === "priority") return ticketPolicy.setPriority(actor);
  return property === "lead" ? ticketPolicy.assign(actor) : ticketPolicy.classify(actor);
}

/** What the interface offers on a ticket; computed here so that it never guesses rights. */
export type TicketCan = {
  reply: boolean;
  addNote: boolean;
  editText: boolean;
  changeStatus: boolean;
  assign: boolean;
  take: boolean;
  setPriority: boolean;
  setDue: boolean;
  place: boolean;
  classify: boolean;
  work: boolean;
  addFollower: boolean;
  confirm: boolean;
  reopen: boolean;
  cancel: boolean;
};

/** The abilities of an actor on a ticket that they see. */
export function ticketAbilities(actor: Actor, ticket: TicketFacts): TicketCan {
  return {
    reply: ticketPolicy.reply(actor, ticket),
    addNote: ticketPolicy.addNote(actor),
    editText: ticketPolicy.editText(actor, ticket),
    changeStatus: ticketPolicy.changeStatus(actor),
    assign: ticketPolicy.assign(actor),
    take: ticketPolicy.take(actor),
    setPriority: ticketPolicy.setPriority(actor),
    setDue: ticketPolicy.setDue(actor),
    place: ticketPolicy.place(actor),
    classify: ticketPolicy.classify(actor),
    work: ticketPolicy.work(actor),
    addFollower: ticketPolicy.addFollower(actor, ticket),
    confirm: ticketPolicy.move(actor, ticket, "confirm"),
    reopen: ticketPolicy.move(actor, ticket, "reopen"),
    cancel: ticketPolicy.move(actor, ticket, "cancel"),
  };
}

/** What the interface offers on a message. */
export type CommentCan = {
  /** Until its time is over. */
  edit: boolean;
  delete: boolean;
};

/** The abilities of an actor on a message that they see and that is still there, at a moment. */
export function commentAbilities(actor: Actor, comment: CommentFacts & { createdAt: Date }, at: Date): CommentCan {
  const inTime = at.getTime() - comment.createdAt.getTime() <= EDITABLE_MS;
  return {
    edit: inTime && ticketPolicy.editComment(actor, comment),
    delete: ticketPolicy.deleteComment(actor, comment),
  };
}

export type VisibilityFacts = {
  teamId: number | null;
  participantIds: readonly number[];
  assignedIds: readonly number[];
};

/** What of a person decides what they see: an actor has it, and so has anybody's row. */
export type Viewer = { userId: number; role: Role; teamIds: readonly number[]; restrictedToTeams: boolean };

/** May a person with these facts see a ticket with these facts? */
export function personSees(person: Viewer, ticket: VisibilityFacts): boolean {
  if (ticket.participantIds.includes(person.userId)) return true;
  if (person.role === "learner") return false;
  if (!person.restrictedToTeams) return true;
  if (ticket.assignedIds.includes(person.userId)) return true;
  return ticket.teamId === null || person.teamIds.includes(ticket.teamId);
}

/** The pure twin of the row scope: may this actor see a ticket with these facts? */
export function canSee(actor: Actor, ticket: VisibilityFacts): boolean {
  if (actor.kind === "user") return personSees(actor, ticket);
  return actor.kind === "system";
}

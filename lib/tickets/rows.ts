import type { AttachmentRow } from "../attachments/rows";
import type { Page } from "../platform/pagination";
import type { RenderedText } from "../platform/rendered-text";
import type { CategoryKind } from "../categories/schema";
import type { ColumnLimits } from "../settings/schema";
import type { CommentKind, LaneKind, Priority, TicketSource, TicketType, Urgency, WaitingForKind } from "./schema";
import type { OpenStatus, TicketStatus } from "./status";
import type { RatingFacts } from "../satisfaction/rows";
import type { CommentCan, TicketCan } from "./policy";
import type { Relation } from "../relations/schema";
import type { TicketWork } from "./ticket-work";

export type PersonRef = { id: number; name: string };
export type CategoryRef = { id: number; name: string; icon: string; kind: CategoryKind };
export type TeamRef = { id: number; name: string };
export type WaitingForFacts = { kind: WaitingForKind; label: string };

/** What everyone who sees a ticket sees of it in a list. */
export type TicketRow = {
  number: number;
  title: string;
  status: TicketStatus;
  waitingFor: WaitingForFacts | null;
  urgency: Urgency;
  category: CategoryRef;
  requester: PersonRef;
  lead: PersonRef | null;
  helpers: PersonRef[];
  replyCount: number;
  /** Files of the messages that the reader sees. */
  attachmentCount: number;
  createdAt: Date;
  /** For learners, the last change that they may see. */
  updatedAt: Date;
  dueAt: Date | null;
  resolvedAt: Date | null;
  version: number;
  unread: boolean;
  can: TicketCan;
  /** Present for staff only. */
  staff: StaffFacts | null;
};

export type StaffFacts = {
  priority: Priority;
  team: TeamRef | null;
  type: TicketType;
  source: TicketSource;
  noteCount: number;
  /** Its team's other members are asked to take it. */
  offered: boolean;
  /** The last day of its lead's absence, as 2026-12-03, while they are away. */
  leadAwayUntil: string | null;
  /** The open tickets that block it, those that the reader sees. */
  blockedBy: readonly number[];
  /** How much of its checklist is done. */
  checklist: { done: number; count: number };
  /** Its place in its column of the board, lowest first, and whether somebody put it there. */
  board: { rank: number; placed: boolean };
  sla: Deadlines;
};

/** When a ticket is to be accepted, answered and resolved; nothing runs while `nextDueAt` is null. */
export type Deadlines = {
  acceptBy: Date | null;
  respondBy: Date | null;
  resolveBy: Date | null;
  /** True where somebody set by hand when it is to be resolved. */
  byHand: boolean;
  /** Since when it waits, while its clocks stand. */
  pausedAt: Date | null;
  /** The first running target: past it, the ticket is late. */
  nextDueAt: Date | null;
  /** From when on that is soon. */
  soonAt: Date | null;
};

export type CommentRow = {
  id: number;
  kind: CommentKind;
  /** As it was typed. */
  body: string;
  /** As the reader gets it; null where only what was typed is known. */
  rendered: RenderedText | null;
  author: PersonRef;
  /** True when the author is staff: the interface draws team replies differently. */
  byStaff: boolean;
  mine: boolean;
  createdAt: Date;
  editedAt: Date | null;
  attachments: AttachmentRow[];
  /** Its body is empty from then on. */
  deletedAt: Date | null;
  deletedBy: PersonRef | null;
  can: CommentCan;
  /** The ticket it was written on, where a merge brought it here; null also for who doesn't see that one. */
  origin: number | null;
  /** The ticket that was made of it, for who sees that one. */
  became: number | null;
};

/** A ticket as another one names it. */
export type LinkedTicket = { number: number; title: string; status: TicketStatus };

/** What a ticket is linked to; tickets that the reader doesn't see are not there. */
export type TicketRelations = {
  links: (LinkedTicket & { relation: Relation })[];
  pages: { id: number; url: string; title: string }[];
  /** Those whose conversation went into it. */
  merged: (LinkedTicket & { mergedAt: Date })[];
};

/** A text that somebody began on a ticket, as it was kept last. */
export type DraftRow = { body: string; savedAt: Date };

/** What a message said before, and until when; oldest first. */
export type CommentVersion = { body: string; at: Date };

/** One fact of a ticket's history, with the names it needs looked up today. */
export type TicketEventRow = {
  id: number;
  name: string;
  actor: { kind: "user" | "system" | "anonymous"; id: number | null; name: string | null };
  via: string;
  at: Date;
  data: Record<string, unknown>;
  /** Names of people, teams, categories and tickets that `data` mentions, by "user:3", "team:2", "category:5", "ticket:1042". */
  names: Record<string, string>;
  /** Short texts that its sentence says, by their fields, as far as they are still kept; absent where there are none. */
  texts?: Record<string, string>;
};

/** What a text was before a change and after it; null where it is kept no more. */
export type TextChange = { before: string | null; after: string | null };

export type TicketDetail = TicketRow & {
  description: string;
  /** Those of the request itself. */
  attachments: AttachmentRow[];
  /** As the reader gets it; null while a change of it is on its way. */
  renderedDescription: RenderedText | null;
  closedReason: string | null;
  /** The ticket that its conversation went into, for who sees that one. */
  mergedInto: { number: number; title: string } | null;
  /** To staff. */
  relations: TicketRelations | null;
  /** When the reader last saw it; null for the first time. */
  seenAt: Date | null;
  /** False for a contact, who can't sign in and read it here. */
  requesterReads: boolean;
  /** To staff, when the requester last saw it. */
  requesterSeenAt: Date | null;
  /** To learners, only themself: a list would tell whose address exists. */
  followers: PersonRef[];
  /** The newest ones, oldest first; `earlierComments` is the cursor of those before. */
  comments: CommentRow[];
  earlierComments: string | null;
  events: TicketEventRow[];
  earlierEvents: string | null;
  /** Present for staff only. */
  work: TicketWork | null;
  /** To the requester while they may judge, and to staff once they did. */
  rating: RatingFacts | null;
  /** When the reader themself last kept what they have begun to write; the text is read by itself. */
  drafts: Readonly<Record<CommentKind, Date | null>>;
};

/** A page of a list; `cut` when it is of a search that may have left out some of what matches. */
export type TicketPage = Page<TicketRow> & { cut: boolean };

/** One of the board's columns: its first cards, where it goes on, and how many tickets it holds. */
export type BoardColumn = {
  status: TicketStatus;
  cards: TicketRow[];
  nextCursor: string | null;
  count: number;
  /** How many of its tickets are late, shown or not. */
  late: number;
};
/** A lane of the board: its key is an id, a priority, or "none"; `open` says how many tickets of each open status it holds. */
export type BoardLane = { key: string; name: string; open: Record<OpenStatus, number> };
/** The lanes that open tickets are in; null where what the board is narrowed to is not counted by lane. */
export type BoardLanes = { by: LaneKind; counted: BoardLane[] | null };

/**
 * The four columns; `closedCount` is null where it is more than is counted, and on a board that doesn't show everything; `cut` when it is
 * of a search that may have left out some of what matches.
 */
export type Board = {
  columns: BoardColumn[];
  /** The moment at which the late ones were late. */
  countedAt: Date;
  closedCount: number | null;
  lanes: BoardLanes | null;
  /** How many tickets each open column should hold at most. */
  limits: ColumnLimits;
  cut: boolean;
};

/** Somebody of the staff who can be called by name in a note. */
export type MentionablePerson = PersonRef & { role: "technician" | "manager" | "admin" };

export type QueueCounts = Record<"mine" | "unassigned" | "myTeams" | "offered" | "late" | "open", number>;
export type FoundTicket = {
  number: number;
  title: string;
  status: TicketStatus;
  requester: PersonRef;
  /** Where the words stand when the title and the requester don't show them. */
  excerpt: string | null;
};
export type AssignablePerson = PersonRef & {
  teamIds: number[];
  openCount: number;
  /** The last day of their absence, as 2026-12-03, while they are away. */
  awayUntil: string | null;
};
/** How many open tickets a person has, and how far their last hand-over is; `to` is null where tickets went back to their teams. */
export type HandOverState = {
  led: number;
  helped: number;
  last: { id: number; total: number; led: number; helped: number; finished: boolean; to: PersonRef | null } | null;
};

/** What the filters of staff name: categories and teams, in use or not, and the requester and the assignee that are asked for. */
export type FilterPlaces = {
  categories: (CategoryRef & { active: boolean })[];
  teams: (TeamRef & { active: boolean })[];
  requester: PersonRef | null;
  /** Active while tickets can be given to them. */
  assignee: (PersonRef & { active: boolean }) | null;
};

/** How many tickets a list holds; with `more` there are others that weren't counted. */
export type ListCount = { count: number; more: boolean };

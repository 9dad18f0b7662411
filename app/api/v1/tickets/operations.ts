import { aboutPage, aboutVersion, pageAnswer } from "@/lib/platform/api-answers";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { TicketAnswer, TicketEventAnswer, ticketEventExample, ticketExample } from "@/lib/tickets/api-answers";
import { AssignmentsToPut, TicketPatch, TicketSearch, TicketToOpen } from "@/lib/tickets/api-shape";
import { noSuchTicket, pageOnly, ticketInPath } from "../shared-inputs";

const aboutSearch = {
  status: "One or more of these; `open` is `new`, `in_progress` and `waiting` together.",
  priority: "One or more priorities. Staff only.",
  urgency: "One or more urgencies.",
  category: "One or more ids of categories.",
  team: "One or more ids of teams; `mine` for your own, `none` for tickets without a team. Staff only.",
  assignee: "Who leads or helps: an id, `me`, or `none` for tickets that nobody leads. Staff only.",
  requester: "The id of who asked.",
  type: "One or more types. Staff only.",
  source: "How they reached the centre. Staff only.",
  waitingFor: "Whom or what they wait for.",
  due: "`late`: a deadline has passed; `soon`: three quarters of its time are used. Staff only.",
  offered: "`yes`: those that the members of a team are asked to take. Staff only.",
  createdFrom: "Opened on this day of the centre or later.",
  createdTo: "Opened on this day of the centre or earlier.",
  updatedFrom: "Last changed on this day of the centre or later.",
  updatedTo: "Last changed on this day of the centre or earlier.",
  updatedSince: "Last changed at this moment or later: what a program asks for that follows along.",
  q: "Words that all stand in the ticket; the last one may be unfinished. At most the 200 best are found.",
  sort: "What they are sorted by, with `-` for the last first. `priority` and `nextDueAt` for staff only.",
  ...aboutPage,
};

const listTickets: ApiOperation = {
  id: "listTickets",
  method: "get",
  path: "/tickets",
  tag: "Tickets",
  summary: "List tickets",
  description:
    "The tickets that you see, narrowed by what you ask for, a page at a time. Learners see their own and those they follow. A filter or a sort by what your role doesn't see is refused (422) rather than answered.",
  scope: "read",
  query: { schema: TicketSearch, about: aboutSearch },
  answers: {
    200: {
      description: "One page.",
      schema: pageAnswer(TicketAnswer),
      example: { items: [ticketExample], nextCursor: "WzE3NjMyODQ4MDAwMDAsMTA0Ml0" },
    },
  },
  errors: {},
};

const openTicket: ApiOperation = {
  id: "openTicket",
  method: "post",
  path: "/tickets",
  tag: "Tickets",
  summary: "Open a ticket",
  description: "Opens a ticket for you or, by staff, for somebody else (`requester`).",
  scope: "write",
  repeatable: true,
  body: {
    schema: TicketToOpen,
    about: {
      title: "What it is about, in a line.",
      category: "The id of a category that is in use.",
      description: "What happens, in Markdown.",
      urgency: "How much it hinders the work.",
      requester: "The id of who asks, where that isn't you. Staff only.",
      attachments: "The ids of files that you sent (`POST /attachments`), 20 at most.",
    },
    example: { title: ticketExample.title, category: "2", description: ticketExample.description, urgency: "high" },
  },
  answers: {
    201: {
      description: "The ticket that was opened.",
      schema: TicketAnswer,
      example: ticketExample,
      headers: { Location: "Where it is from now on: `/api/v1/tickets/{number}`." },
    },
  },
  errors: {
    forbidden: "You may not open tickets for others.",
    not_found: "The key was used for a ticket that you don't see any more.",
  },
};

const getTicket: ApiOperation = {
  id: "getTicket",
  method: "get",
  path: "/tickets/{number}",
  tag: "Tickets",
  summary: "Get a ticket",
  description: "One ticket, as you may see it.",
  scope: "read",
  parameters: ticketInPath,
  answers: { 200: { description: "The ticket.", schema: TicketAnswer, example: ticketExample } },
  errors: { not_found: noSuchTicket },
};

const changeTicket: ApiOperation = {
  id: "changeTicket",
  method: "patch",
  path: "/tickets/{number}",
  tag: "Tickets",
  summary: "Change a ticket",
  description:
    "Changes the fields that are sent and leaves the others. The status is changed alone, with `waitingFor` or `despiteBlockers` beside it where they apply; everything else together. All of it happens or nothing. `version` is the one you read: where somebody changed the ticket since, the answer is 409 and `details.changed` names what they changed.",
  scope: "write",
  parameters: ticketInPath,
  versioned: true,
  body: {
    schema: TicketPatch,
    about: {
      version: aboutVersion,
      status: "The new status. Technicians and administrators only.",
      despiteBlockers: "Resolves a ticket although others block it.",
      waitingFor: "Whom a ticket waits for, with the status `waiting`.",
      priority: "Staff only.",
      category: "The id of a category that is in use. Technicians and administrators only.",
      team: "The id of a team; null for none. Technicians and administrators only.",
      title: "Requesters may change it while the ticket is new.",
      description: "Requesters may change it while the ticket is new.",
    },
    example: { version: 3, status: "waiting", waitingFor: { kind: "supplier", label: "Dell" } },
  },
  answers: { 200: { description: "The ticket as it is now.", schema: TicketAnswer, example: ticketExample } },
  errors: {
    forbidden: "One of the fields is not yours to set.",
    not_found: noSuchTicket,
    conflict: "The version is not today's, the ticket was merged into another, or others block it.",
  },
};

const putAssignments: ApiOperation = {
  id: "putAssignments",
  method: "put",
  path: "/tickets/{number}/assignments",
  tag: "Tickets",
  summary: "Assign a ticket",
  description: "Puts a lead, or nobody, and helpers on a ticket in place of those who were. Staff only.",
  scope: "write",
  parameters: ticketInPath,
  versioned: true,
  body: {
    schema: AssignmentsToPut,
    about: {
      lead: "The id of who is in charge: a technician or an administrator; null for nobody.",
      helpers: "The ids of who helps. Left out, nobody does.",
      version: "Where it is sent, it must be today's.",
    },
    example: { lead: "3", helpers: ["9"], version: 2 },
  },
  answers: { 200: { description: "The ticket as it is now.", schema: TicketAnswer, example: ticketExample } },
  errors: {
    forbidden: "You are not of the staff.",
    not_found: noSuchTicket,
    conflict: "The version is not today's, or the ticket was merged into another.",
  },
};

const takeTicket: ApiOperation = {
  id: "takeTicket",
  method: "post",
  path: "/tickets/{number}/take",
  tag: "Tickets",
  summary: "Take a ticket",
  description:
    "Makes you the lead of a ticket that nobody leads, that is offered to your team, or that was dealt to you; a new one is in progress from then on. Technicians and administrators only.",
  scope: "write",
  repeatable: true,
  parameters: ticketInPath,
  answers: { 200: { description: "The ticket as it is now.", schema: TicketAnswer, example: ticketExample } },
  errors: {
    forbidden: "Your role takes no tickets.",
    not_found: noSuchTicket,
    conflict: "Somebody else leads it, or it was merged into another.",
  },
};

const listTicketEvents: ApiOperation = {
  id: "listTicketEvents",
  method: "get",
  path: "/tickets/{number}/events",
  tag: "Tickets",
  summary: "List what happened to a ticket",
  description: "The history of a ticket as you may see it, newest first, one event per fact.",
  scope: "read",
  parameters: ticketInPath,
  query: pageOnly,
  answers: {
    200: {
      description: "One page.",
      schema: pageAnswer(TicketEventAnswer),
      example: { items: [ticketEventExample], nextCursor: null },
    },
  },
  errors: { not_found: noSuchTicket },
};

export const ticketOperations: readonly ApiOperation[] = [
  listTickets,
  openTicket,
  getTicket,
  changeTicket,
  putAssignments,
  takeTicket,
  listTicketEvents,
];

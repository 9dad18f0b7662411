import { z } from "zod";
import { EntryAnswer, entryExample } from "@/lib/checklists/api-answers";
import { EntryPatch, EntryToAdd } from "@/lib/checklists/api-shape";
import { IdAnswer, pageAnswer } from "@/lib/platform/api-answers";
import type { ApiInput, ApiOperation } from "@/lib/platform/api-operation";
import { ChecklistEntryId, TicketNumber, TimeEntryId, UserId } from "@/lib/platform/ids";
import { LinkAnswer, linkExample } from "@/lib/relations/api-answers";
import { LinkToMake, RelationInPath } from "@/lib/relations/api-shape";
import { FollowerToAdd } from "@/lib/tickets/api-shape";
import { TimeAnswer, timeExample } from "@/lib/time-spent/api-answers";
import { TimeToAdd } from "@/lib/time-spent/api-shape";
import { nothingElse, noSuchTicket, ticketInPath } from "../shared-inputs";

const inPath = (name: string, schema: z.ZodType, about: string): ApiInput => ({
  schema: z.strictObject({ number: TicketNumber, [name]: schema }),
  about: { ...ticketInPath.about, [name]: about },
});
const staffOnly = "You are not of the staff.";
const technicians = "You are no technician or administrator.";
const whole = (description: string, item: z.ZodType, example: unknown) => ({
  200: { description, schema: pageAnswer(item), example: { items: [example], nextCursor: null } },
});

const links: readonly ApiOperation[] = [
  {
    id: "listLinks",
    method: "get",
    path: "/tickets/{number}/links",
    tag: "Tickets",
    summary: "List what a ticket is linked to",
    description: "The tickets that this one is linked to, those that you see. Staff only.",
    scope: "read",
    parameters: ticketInPath,
    query: nothingElse,
    answers: whole("All of them.", LinkAnswer, linkExample),
    errors: { forbidden: staffOnly, not_found: noSuchTicket },
  },
  {
    id: "linkTickets",
    method: "post",
    path: "/tickets/{number}/links",
    tag: "Tickets",
    summary: "Link two tickets",
    description:
      "Links a ticket to another; a link that is there already stays, so this can be repeated. Technicians and administrators.",
    scope: "write",
    parameters: ticketInPath,
    body: {
      schema: LinkToMake,
      about: { relation: "What the other ticket is to this one.", ticket: "The number of the other ticket." },
      example: { relation: "blockedBy", ticket: 1040 },
    },
    answers: { 201: { description: "The link.", schema: LinkAnswer, example: linkExample } },
    errors: {
      forbidden: technicians,
      not_found: "One of the tickets isn't there, or you don't see it.",
      conflict: "The link would close a circle, the ticket has a parent already, or there are too many.",
    },
  },
  {
    id: "unlinkTickets",
    method: "delete",
    path: "/tickets/{number}/links/{relation}/{other}",
    tag: "Tickets",
    summary: "Take a link away",
    description:
      "Takes a link between two tickets away; one that isn't there is left alone. Technicians and administrators.",
    scope: "write",
    parameters: {
      schema: z.strictObject({ number: TicketNumber, relation: RelationInPath, other: TicketNumber }),
      about: { ...ticketInPath.about, relation: "What the other ticket is to this one.", other: "Its number." },
    },
    answers: { 204: { description: "It is gone." } },
    errors: { forbidden: technicians, not_found: "One of the tickets isn't there, or you don't see it." },
  },
];

const Follower = z
  .strictObject({ id: IdAnswer, name: z.string() })
  .meta({ id: "Follower", description: "Who reads a ticket beside its requester." });

const followers: readonly ApiOperation[] = [
  {
    id: "listFollowers",
    method: "get",
    path: "/tickets/{number}/followers",
    tag: "Tickets",
    summary: "List who follows a ticket",
    description:
      "The people who read a ticket and reply on it beside its requester; to others than staff only themselves.",
    scope: "read",
    parameters: ticketInPath,
    query: nothingElse,
    answers: whole("All of them.", Follower, { id: "8", name: "Noé Petit" }),
    errors: { not_found: noSuchTicket },
  },
  {
    id: "addFollower",
    method: "post",
    path: "/tickets/{number}/followers",
    tag: "Tickets",
    summary: "Let somebody follow a ticket",
    description:
      "By their exact address or, for staff, by their id. The answer is the same whether the address is somebody's or nobody's, and it can be repeated.",
    scope: "write",
    parameters: ticketInPath,
    body: {
      schema: FollowerToAdd,
      about: { email: "Their address.", user: "Their id, in place of the address. Staff only." },
      example: { email: "noe@example.org" },
    },
    answers: { 204: { description: "Whoever has this address reads it from now on." } },
    errors: { forbidden: "It is not yours to share.", not_found: noSuchTicket },
  },
  {
    id: "removeFollower",
    method: "delete",
    path: "/tickets/{number}/followers/{user}",
    tag: "Tickets",
    summary: "End somebody's following",
    description: "Staff, the requester, or the follower themselves.",
    scope: "write",
    parameters: inPath("user", UserId, "The person's id."),
    answers: { 204: { description: "They don't follow it." } },
    errors: { forbidden: "It is not yours to end.", not_found: noSuchTicket },
  },
];

const checklist: readonly ApiOperation[] = [
  {
    id: "listChecklist",
    method: "get",
    path: "/tickets/{number}/checklist",
    tag: "Tickets",
    summary: "List what is to be done",
    description: "The checklist of a ticket, in its order. Staff only.",
    scope: "read",
    parameters: ticketInPath,
    query: nothingElse,
    answers: whole("All of it.", EntryAnswer, entryExample),
    errors: { forbidden: staffOnly, not_found: noSuchTicket },
  },
  {
    id: "addChecklistEntry",
    method: "post",
    path: "/tickets/{number}/checklist",
    tag: "Tickets",
    summary: "Add something to be done",
    description: "Adds an entry at the end of a ticket's checklist. Technicians and administrators.",
    scope: "write",
    repeatable: true,
    parameters: ticketInPath,
    body: {
      schema: EntryToAdd,
      about: { text: "What is to be done.", done: "It is done already." },
      example: { text: "Bring a new cable" },
    },
    answers: { 201: { description: "The entry.", schema: EntryAnswer, example: entryExample } },
    errors: { forbidden: technicians, not_found: noSuchTicket, conflict: "There are as many entries as there may be." },
  },
  {
    id: "tickChecklistEntry",
    method: "patch",
    path: "/tickets/{number}/checklist/{entry}",
    tag: "Tickets",
    summary: "Say whether it is done",
    description: "Marks an entry as done, or as to be done again. Technicians and administrators.",
    scope: "write",
    parameters: inPath("entry", ChecklistEntryId, "The entry's id."),
    body: { schema: EntryPatch, about: { done: "Whether it is done." }, example: { done: true } },
    answers: { 200: { description: "The entry as it is now.", schema: EntryAnswer, example: entryExample } },
    errors: { forbidden: technicians, not_found: "There is no such ticket or entry, or you don't see it." },
  },
  {
    id: "removeChecklistEntry",
    method: "delete",
    path: "/tickets/{number}/checklist/{entry}",
    tag: "Tickets",
    summary: "Take an entry away",
    description: "Takes an entry off a ticket's checklist. Technicians and administrators.",
    scope: "write",
    parameters: inPath("entry", ChecklistEntryId, "The entry's id."),
    answers: { 204: { description: "It is gone." } },
    errors: { forbidden: technicians, not_found: "There is no such ticket or entry, or you don't see it." },
  },
];

const time: readonly ApiOperation[] = [
  {
    id: "listTime",
    method: "get",
    path: "/tickets/{number}/time",
    tag: "Tickets",
    summary: "List time that was spent",
    description: "The newest hundred entries of time spent on a ticket. Staff only.",
    scope: "read",
    parameters: ticketInPath,
    query: nothingElse,
    answers: whole("The newest first.", TimeAnswer, timeExample),
    errors: { forbidden: staffOnly, not_found: noSuchTicket },
  },
  {
    id: "addTime",
    method: "post",
    path: "/tickets/{number}/time",
    tag: "Tickets",
    summary: "Add time that you spent",
    description: "Counts time of your own on a ticket. Technicians and administrators.",
    scope: "write",
    repeatable: true,
    parameters: ticketInPath,
    body: {
      schema: TimeToAdd,
      about: { minutes: "How long.", day: "When; the centre's today unless said.", line: "What it was spent on." },
      example: { minutes: 45, day: "2026-11-16", line: "On site" },
    },
    answers: { 201: { description: "The entry.", schema: TimeAnswer, example: timeExample } },
    errors: { forbidden: technicians, not_found: noSuchTicket, conflict: "There are as many entries as there may be." },
  },
  {
    id: "removeTime",
    method: "delete",
    path: "/tickets/{number}/time/{entry}",
    tag: "Tickets",
    summary: "Take time of your own away",
    description: "Takes an entry of your own away. Technicians and administrators.",
    scope: "write",
    parameters: inPath("entry", TimeEntryId, "The entry's id."),
    answers: { 204: { description: "It is gone." } },
    errors: {
      forbidden: "It is another's, or you are no technician or administrator.",
      not_found: "There is no such ticket or entry, or you don't see it.",
    },
  },
];

export const besideOperations: readonly ApiOperation[] = [...links, ...followers, ...checklist, ...time];

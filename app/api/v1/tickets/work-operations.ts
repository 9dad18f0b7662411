import { EntryAnswer, entryExample } from "@/lib/checklists/api-answers";
import { EntryPatch, EntryToAdd } from "@/lib/checklists/api-shape";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { ChecklistEntryId, TimeEntryId } from "@/lib/platform/ids";
import { TimeAnswer, timeExample } from "@/lib/time-spent/api-answers";
import { TimePatch, TimeToAdd } from "@/lib/time-spent/api-shape";
import { besideTicket, nothingElse, noSuchTicket, ticketInPath, wholeList } from "../shared-inputs";

const staffOnly = "You are not of the staff.";
const technicians = "You are no technician or administrator.";

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
    answers: wholeList("All of it.", EntryAnswer, entryExample),
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
    parameters: besideTicket("entry", ChecklistEntryId, "The entry's id."),
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
    parameters: besideTicket("entry", ChecklistEntryId, "The entry's id."),
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
    answers: wholeList("The newest first.", TimeAnswer, timeExample),
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
    id: "changeTime",
    method: "patch",
    path: "/tickets/{number}/time/{entry}",
    tag: "Tickets",
    summary: "Correct time of your own",
    description: "Changes what is sent of an entry of your own and leaves the rest. Technicians and administrators.",
    scope: "write",
    parameters: besideTicket("entry", TimeEntryId, "The entry's id."),
    body: {
      schema: TimePatch,
      about: { minutes: "How long.", day: "When.", line: "What it was spent on." },
      example: { minutes: 30 },
    },
    answers: { 200: { description: "The entry as it is now.", schema: TimeAnswer, example: timeExample } },
    errors: {
      forbidden: "It is another's, or you are no technician or administrator.",
      not_found: "There is no such ticket or entry, or you don't see it.",
    },
  },
  {
    id: "removeTime",
    method: "delete",
    path: "/tickets/{number}/time/{entry}",
    tag: "Tickets",
    summary: "Take time of your own away",
    description: "Takes an entry of your own away. Technicians and administrators.",
    scope: "write",
    parameters: besideTicket("entry", TimeEntryId, "The entry's id."),
    answers: { 204: { description: "It is gone." } },
    errors: {
      forbidden: "It is another's, or you are no technician or administrator.",
      not_found: "There is no such ticket or entry, or you don't see it.",
    },
  },
];

export const workOperations: readonly ApiOperation[] = [...checklist, ...time];

import { EntryAnswer, entryExample } from "@/lib/checklists/api-answers";
import { EntryPatch, EntryPlace, EntryToAdd, EntryWords } from "@/lib/checklists/api-shape";
import { aboutVersion } from "@/lib/platform/api-answers";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { ChecklistEntryId } from "@/lib/platform/ids";
import { besideTicket, nothingElse, noSuchTicket, ticketInPath, wholeList } from "../shared-inputs";

const staffOnly = "You are not of the staff.";
const technicians = "You are no technician or administrator.";
const noSuchEntry = "There is no such ticket or entry, or you don't see it.";
const entryInPath = besideTicket("entry", ChecklistEntryId, "The entry's id.");
const asItIs = { 200: { description: "The entry as it is now.", schema: EntryAnswer, example: entryExample } };

export const checklistOperations: readonly ApiOperation[] = [
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
    parameters: entryInPath,
    body: { schema: EntryPatch, about: { done: "Whether it is done." }, example: { done: true } },
    answers: asItIs,
    errors: { forbidden: technicians, not_found: noSuchEntry },
  },
  {
    id: "removeChecklistEntry",
    method: "delete",
    path: "/tickets/{number}/checklist/{entry}",
    tag: "Tickets",
    summary: "Take an entry away",
    description: "Takes an entry off a ticket's checklist. Technicians and administrators.",
    scope: "write",
    parameters: entryInPath,
    answers: { 204: { description: "It is gone." } },
    errors: { forbidden: technicians, not_found: noSuchEntry },
  },
  {
    id: "renameChecklistEntry",
    method: "put",
    path: "/tickets/{number}/checklist/{entry}/text",
    tag: "Tickets",
    summary: "Say otherwise what is to be done",
    description: "Changes the words of an entry. Technicians and administrators.",
    scope: "write",
    versioned: true,
    parameters: entryInPath,
    body: {
      schema: EntryWords,
      about: { text: "What is to be done.", version: aboutVersion },
      example: { text: "Bring a new cable of 5 m", version: 1 },
    },
    answers: asItIs,
    errors: { forbidden: technicians, not_found: noSuchEntry, conflict: "Somebody changed its words meanwhile." },
  },
  {
    id: "moveChecklistEntry",
    method: "put",
    path: "/tickets/{number}/checklist/{entry}/place",
    tag: "Tickets",
    summary: "Put an entry in another place",
    description: "Puts an entry behind another one of its checklist, or first. Technicians and administrators.",
    scope: "write",
    parameters: entryInPath,
    body: {
      schema: EntryPlace,
      about: { after: "The id of the entry that it comes behind; null for none, which puts it first." },
      example: { after: "29" },
    },
    answers: asItIs,
    errors: { forbidden: technicians, not_found: "There is no such ticket, or one of the entries isn't on it." },
  },
];

import type { ApiOperation } from "@/lib/platform/api-operation";
import { TimeEntryId } from "@/lib/platform/ids";
import { TimeAnswer, TimerAnswer, TimerStartedAnswer } from "@/lib/time-spent/api-answers";
import { timeExample, timerExample, timerStartedExample } from "@/lib/time-spent/api-answers";
import { TimePatch, TimerEnd, TimeToAdd } from "@/lib/time-spent/api-shape";
import { besideTicket, nothingElse, noSuchTicket, ticketInPath, wholeList } from "../shared-inputs";

const staffOnly = "You are not of the staff.";
const technicians = "You are no technician or administrator.";

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

const timer: readonly ApiOperation[] = [
  {
    id: "getTimer",
    method: "get",
    path: "/tickets/{number}/timer",
    tag: "Tickets",
    summary: "See whether your timer runs",
    description: "Your own timer on a ticket; others' are theirs to see. Staff only.",
    scope: "read",
    parameters: ticketInPath,
    query: nothingElse,
    answers: { 200: { description: "Your timer.", schema: TimerAnswer, example: timerExample } },
    errors: { forbidden: staffOnly, not_found: noSuchTicket },
  },
  {
    id: "startTimer",
    method: "put",
    path: "/tickets/{number}/timer",
    tag: "Tickets",
    summary: "Start your timer",
    description:
      "Lets your timer run on a ticket. You have one: where it ran elsewhere, it ends there and its time is counted. One that runs here already goes on, so this can be repeated. Technicians and administrators.",
    scope: "write",
    parameters: ticketInPath,
    answers: { 200: { description: "Your timer.", schema: TimerStartedAnswer, example: timerStartedExample } },
    errors: {
      forbidden: technicians,
      not_found: noSuchTicket,
      conflict: "It has been running for over 12 hours on `details.number`: stop it there first, with its `minutes`.",
    },
  },
  {
    id: "dropTimer",
    method: "delete",
    path: "/tickets/{number}/timer",
    tag: "Tickets",
    summary: "Drop your timer",
    description:
      "Ends your timer on a ticket and counts nothing; where none runs, nothing is done. Technicians and administrators.",
    scope: "write",
    parameters: ticketInPath,
    answers: { 204: { description: "It doesn't run here." } },
    errors: { forbidden: technicians, not_found: noSuchTicket },
  },
  {
    id: "stopTimer",
    method: "post",
    path: "/tickets/{number}/timer/stop",
    tag: "Tickets",
    summary: "Stop your timer",
    description:
      "Ends your timer on a ticket and counts its time, on the day on which it was started. Technicians and administrators.",
    scope: "write",
    repeatable: true,
    parameters: ticketInPath,
    body: {
      schema: TimerEnd,
      about: {
        minutes: "How long it really was, in place of what it shows. Needed where it ran for over 12 hours.",
        line: "What it was spent on.",
      },
      example: { line: "On site" },
    },
    answers: { 201: { description: "The entry.", schema: TimeAnswer, example: timeExample } },
    errors: {
      forbidden: technicians,
      not_found: noSuchTicket,
      conflict:
        "None of yours runs here, it has been running for over 12 hours, or there are as many entries as there may be.",
    },
  },
];

export const timeOperations: readonly ApiOperation[] = [...time, ...timer];

import { z } from "zod";
import { IdAnswer } from "@/lib/platform/api-answers";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { CommentId } from "@/lib/platform/ids";
import { MergeToPreview, TicketsToMerge, TicketToSplit } from "@/lib/relations/api-shape";
import { TicketAnswer, ticketExample } from "@/lib/tickets/api-answers";
import { statuses } from "@/lib/tickets/status";
import { besideTicket, ticketInPath } from "../shared-inputs";

const technicians = "You are no technician or administrator.";
const noneOfThem = "One of the tickets isn't there, or you don't see it.";
const people = z.array(z.strictObject({ id: IdAnswer, name: z.string() }));

const MergePreview = z
  .strictObject({
    into: z
      .strictObject({ number: z.int().positive(), title: z.string(), status: z.enum(statuses) })
      .describe("The ticket that is kept: where the one that was named was merged itself, the one that it went into."),
    joining: people.describe("Who reads the merged ticket, and comes to read the kept one."),
    staying: people.describe("Who reads the kept ticket, and comes to read what was written on the merged one."),
    possible: z.boolean().describe("False where it was merged already, is the same, or the kept one is closed."),
  })
  .meta({ id: "MergePreview", description: "What merging a ticket into another would do." });

const previewExample: z.input<typeof MergePreview> = {
  into: { number: 1040, title: "The switch of room 2 is down", status: "in_progress" },
  joining: [{ id: "8", name: "Noé Petit" }],
  staying: [{ id: "12", name: "Léa Martin" }],
  possible: true,
};

export const mergeOperations: readonly ApiOperation[] = [
  {
    id: "previewMerge",
    method: "get",
    path: "/tickets/{number}/merge",
    tag: "Tickets",
    summary: "See what a merge would do",
    description: "Who would come to read what, before a ticket is merged into another. Technicians and administrators.",
    scope: "read",
    parameters: ticketInPath,
    query: { schema: MergeToPreview, about: { into: "The number of the ticket that would be kept." } },
    answers: { 200: { description: "What it would do.", schema: MergePreview, example: previewExample } },
    errors: { forbidden: technicians, not_found: noneOfThem },
  },
  {
    id: "mergeTickets",
    method: "post",
    path: "/tickets/{number}/merge",
    tag: "Tickets",
    summary: "Merge a ticket into another",
    description:
      "Brings a ticket's conversation and followers into another, and closes it as a duplicate. Who comes to read something by it is named in `readers`, so that nobody reads what nobody decided. Technicians and administrators.",
    scope: "write",
    repeatable: true,
    parameters: ticketInPath,
    body: {
      schema: TicketsToMerge,
      about: {
        into: "The number of the ticket that is kept.",
        readers: "The ids of all who are `joining` or `staying` (`GET` says who); none where nobody is.",
      },
      example: { into: 1040, readers: ["8", "12"] },
    },
    answers: { 200: { description: "The ticket that is kept.", schema: TicketAnswer, example: ticketExample } },
    errors: {
      forbidden: technicians,
      not_found: noneOfThem,
      conflict: "They can't be merged, or those who would come to read something are others than `readers`.",
    },
  },
  {
    id: "undoMerge",
    method: "delete",
    path: "/tickets/{number}/merge",
    tag: "Tickets",
    summary: "Undo a merge",
    description:
      "Gives a merged ticket its conversation back; what was written on the kept one since stays there. Technicians and administrators.",
    scope: "write",
    parameters: ticketInPath,
    answers: { 204: { description: "They are two again." } },
    errors: {
      forbidden: technicians,
      not_found: noneOfThem,
      conflict: "The kept one was merged itself: undo that first.",
    },
  },
  {
    id: "splitComment",
    method: "post",
    path: "/tickets/{number}/comments/{comment}/split",
    tag: "Conversation",
    summary: "Make a ticket of a message",
    description:
      "Opens a ticket for who wrote the message, with its text and files, and links the two; the message stays where it is. Technicians and administrators.",
    scope: "write",
    repeatable: true,
    parameters: besideTicket("comment", CommentId, "The message's id."),
    body: {
      schema: TicketToSplit,
      about: { title: "What the new ticket is about.", category: "The id of a category that is in use." },
      example: { title: "The mouse is gone as well", category: "2" },
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
      forbidden: technicians,
      not_found: "There is no such ticket or message, or you don't see it.",
      conflict: "It became a ticket already, or the first one has too many links.",
    },
  },
];

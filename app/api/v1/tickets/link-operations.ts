import { z } from "zod";
import { IdAnswer } from "@/lib/platform/api-answers";
import type { ApiOperation } from "@/lib/platform/api-operation";
import { ExternalLinkId, TicketNumber, UserId } from "@/lib/platform/ids";
import { ExternalLinkAnswer, externalLinkExample, LinkAnswer, linkExample } from "@/lib/relations/api-answers";
import { LinkToMake, PageToLink, RelationInPath } from "@/lib/relations/api-shape";
import { FollowerToAdd } from "@/lib/tickets/api-shape";
import { besideTicket, nothingElse, noSuchTicket, ticketInPath, wholeList } from "../shared-inputs";

const staffOnly = "You are not of the staff.";
const technicians = "You are no technician or administrator.";
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
    answers: wholeList("All of them.", LinkAnswer, linkExample),
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
    repeatable: true,
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

const externalLinks: readonly ApiOperation[] = [
  {
    id: "listExternalLinks",
    method: "get",
    path: "/tickets/{number}/external-links",
    tag: "Tickets",
    summary: "List links to pages elsewhere",
    description:
      "The pages elsewhere that a ticket is linked to, such as an order or a supplier's own ticket. Staff only.",
    scope: "read",
    parameters: ticketInPath,
    query: nothingElse,
    answers: wholeList("All of them.", ExternalLinkAnswer, externalLinkExample),
    errors: { forbidden: staffOnly, not_found: noSuchTicket },
  },
  {
    id: "addExternalLink",
    method: "post",
    path: "/tickets/{number}/external-links",
    tag: "Tickets",
    summary: "Link a ticket to a page elsewhere",
    description: "Links a ticket to a page elsewhere. Technicians and administrators.",
    scope: "write",
    repeatable: true,
    parameters: ticketInPath,
    body: {
      schema: PageToLink,
      about: { title: "How it is called.", url: "Its address, `https://` or `http://`, without a user name." },
      example: { title: "Order 4711", url: "https://shop.example.org/orders/4711" },
    },
    answers: { 201: { description: "The link.", schema: ExternalLinkAnswer, example: externalLinkExample } },
    errors: { forbidden: technicians, not_found: noSuchTicket, conflict: "There are as many links as there may be." },
  },
  {
    id: "removeExternalLink",
    method: "delete",
    path: "/tickets/{number}/external-links/{link}",
    tag: "Tickets",
    summary: "Take a link to a page elsewhere away",
    description: "Takes a link off a ticket; one that isn't there is left alone. Technicians and administrators.",
    scope: "write",
    parameters: besideTicket("link", ExternalLinkId, "The link's id."),
    answers: { 204: { description: "It is gone." } },
    errors: { forbidden: technicians, not_found: noSuchTicket },
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
    answers: wholeList("All of them.", Follower, { id: "8", name: "Noé Petit" }),
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
    repeatable: true,
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
    parameters: besideTicket("user", UserId, "The person's id."),
    answers: { 204: { description: "They don't follow it." } },
    errors: { forbidden: "It is not yours to end.", not_found: noSuchTicket },
  },
];

export const linkOperations: readonly ApiOperation[] = [...links, ...externalLinks, ...followers];

import { apiTags, type ApiTag } from "@/lib/platform/api-operation";
import { openApiDocument, type OpenApiDocument } from "@/lib/platform/open-api/document";
import { allOperations } from "./all-operations";

export const API_BASE = "/api/v1";

const ABOUT_TAGS: Record<ApiTag, string> = {
  Account: "Tokens, and whose they are.",
  "To choose from": "What a ticket can be filed under, given to and asked for by.",
  Tickets: "Opening, finding, changing and assigning tickets, and what happened to them.",
  Conversation: "Replies and internal notes.",
  Files: "What is attached to tickets and messages.",
  Search: "Finding tickets by words.",
  Views: "Lists that somebody keeps.",
  "People and teams": "Accounts, teams and categories, for administrators.",
  Audit: "Everything that happened, for who may see it.",
  Webhooks: "Being told of events.",
  "This document": "What you read.",
};

const DESCRIPTION = `The helpdesk for programs, on the same rules as its pages: a token may do what its person may, and what
they don't see is not there (404).

- **Tokens** are sent as \`Authorization: Bearer appt_…\`; \`POST /tokens\` makes one.
- **JSON** in camelCase; moments in ISO 8601, UTC. Ids are decimal texts, the number of a ticket is an integer.
- **Lists** answer \`{"items": […], "nextCursor": …}\`; ask on with \`cursor\` until \`nextCursor\` is null.
- **Errors** are \`application/problem+json\` (RFC 9457); decide by \`code\`, show \`detail\`.
- **Requests that create something** take an \`Idempotency-Key\`: sending one again after a lost answer does nothing twice.
- **Version 1 stays**: fields and operations may come, none goes and none changes its meaning. Ignore fields that you don't know.`;

let document: OpenApiDocument | undefined;

/** The OpenAPI document of version 1. */
export function apiDocument(): OpenApiDocument {
  const used = new Set(allOperations.map(({ tag }) => tag));
  document ??= openApiDocument(allOperations, {
    title: "AppTicket",
    version: "1.0.0",
    description: DESCRIPTION,
    server: API_BASE,
    tags: Object.fromEntries(apiTags.filter((tag) => used.has(tag)).map((tag) => [tag, ABOUT_TAGS[tag]])),
  });
  return document;
}

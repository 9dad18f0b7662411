import type { z } from "zod";
import type { Scope } from "./actor";
import type { ErrorCode } from "./errors";

export const apiTags = [
  "Account",
  "To choose from",
  "Tickets",
  "Conversation",
  "Files",
  "Search",
  "Views",
  "People and teams",
  "Audit",
  "Webhooks",
  "This document",
] as const;
export type ApiTag = (typeof apiTags)[number];

/** The schema that the route parses with, and what each of its fields means. */
export type ApiInput = { schema: z.ZodObject; about: Readonly<Record<string, string>> };

export type ApiBody = {
  /** JSON unless said; for anything else, what the bytes are. */
  mediaType?: string;
  schema: z.ZodType;
  about?: Readonly<Record<string, string>>;
  example?: unknown;
};

export type ApiAnswer = {
  description: string;
  /** Left out where nothing is sent back. */
  schema?: z.ZodType;
  example?: unknown;
  mediaType?: string;
  /** What its own headers say. */
  headers?: Readonly<Record<string, string>>;
};

/** One operation of the REST API, as it is told to those who call it. Pure: what the document, the page and the tests are made of. */
export type ApiOperation = {
  /** Unique, and never changed: generated programs call their functions so. */
  id: string;
  method: "get" | "post" | "put" | "patch" | "delete";
  /** Below /api/v1. */
  path: `/${string}`;
  tag: ApiTag;
  summary: string;
  /** Sentences in Markdown. */
  description: string;
  /** What a token must allow; "any" where every token will do, null where none is needed. */
  scope: Scope | "any" | null;
  /** The parts of the path in braces. */
  parameters?: ApiInput;
  query?: ApiInput;
  body?: ApiBody;
  /** It takes an Idempotency-Key. */
  repeatable?: boolean;
  answers: Readonly<Record<number, ApiAnswer>>;
  /** When it gives each error, beside what `document.ts` says of every operation like it. */
  errors: Readonly<Partial<Record<ErrorCode, string>>>;
};

import { z } from "zod";
import { UserId } from "../platform/ids";
import type { Verdict } from "./verdict";

export const subjectTypes = [
  "ticket",
  "user",
  "team",
  "category",
  "calendar",
  "policy",
  "centre",
  "delivery",
  "view",
  "reply",
  "bulk",
  "webhook",
  "audit",
] as const;
export type SubjectType = (typeof subjectTypes)[number];
export const vias = ["page", "api", "console", "mail", "rule", "job"] as const;

const day = z.iso.date();
const subject = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.number().max(2_147_483_647));

/** What the log is narrowed to. Days are the centre's, both included. */
export const EventFilter = z.object({
  actor: UserId.optional(),
  event: z
    .string()
    .regex(/^[a-z]{1,20}\.[a-zA-Z]{1,39}$/)
    .optional(),
  type: z.enum(subjectTypes).optional(),
  /** The number of a ticket, or the id of another subject; of tickets where no type is given. */
  subject: subject.optional(),
  via: z.enum(vias).optional(),
  from: day.optional(),
  to: day.optional(),
});
export type EventFilter = z.output<typeof EventFilter>;

/** How far the worker is with a check; with a verdict it is over, and with `failed` it could not be carried out. */
export const KeepAuditCheck = z.object({
  id: z.int().positive(),
  checked: z.int().min(0),
  total: z.int().min(0),
  verdict: z.custom<Verdict>().optional(),
  failed: z.boolean().default(false),
});

/** An anchor that was written. */
export const RecordAnchor = z.object({
  name: z.string().max(40),
  digest: z.string().length(64),
  sequence: z.int().positive(),
  heads: z.int().min(0),
});

import { z } from "zod";
import { UserId } from "../platform/ids";

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

import { z } from "zod";

/** Database ids: positive, within a signed 32-bit column. Decimal strings are taken too, as forms and addresses carry them. */
const MAX = 2_147_483_647;
const row = z
  .union([z.number(), z.string().regex(/^[1-9]\d{0,9}$/)])
  .transform(Number)
  .pipe(z.number().int().positive().max(MAX));
/** As the API's document says it: the first type is how answers write it. */
const documented = { pattern: "^[1-9][0-9]{0,9}$", minimum: 1, maximum: MAX };
const id = row.meta({ type: ["string", "integer"], ...documented });

export const UserId = id.brand<"UserId">();
export type UserId = z.output<typeof UserId>;

export const TeamId = id.brand<"TeamId">();
export type TeamId = z.output<typeof TeamId>;

export const CategoryId = id.brand<"CategoryId">();
export type CategoryId = z.output<typeof CategoryId>;

export const CalendarId = id.brand<"CalendarId">();
export type CalendarId = z.output<typeof CalendarId>;

export const SlaPolicyId = id.brand<"SlaPolicyId">();
export type SlaPolicyId = z.output<typeof SlaPolicyId>;

export const SavedViewId = id.brand<"SavedViewId">();
export type SavedViewId = z.output<typeof SavedViewId>;

export const CannedReplyId = id.brand<"CannedReplyId">();
export type CannedReplyId = z.output<typeof CannedReplyId>;

export const ChecklistEntryId = id.brand<"ChecklistEntryId">();
export type ChecklistEntryId = z.output<typeof ChecklistEntryId>;

export const TimeEntryId = id.brand<"TimeEntryId">();
export type TimeEntryId = z.output<typeof TimeEntryId>;

export const ExternalLinkId = id.brand<"ExternalLinkId">();
export type ExternalLinkId = z.output<typeof ExternalLinkId>;

export const WebhookId = id.brand<"WebhookId">();
export type WebhookId = z.output<typeof WebhookId>;

export const WebhookDeliveryId = id.brand<"WebhookDeliveryId">();
export type WebhookDeliveryId = z.output<typeof WebhookDeliveryId>;

export const EventId = id.brand<"EventId">();
export type EventId = z.output<typeof EventId>;

export const CommentId = id.brand<"CommentId">();
export type CommentId = z.output<typeof CommentId>;

/** The number of a ticket, which is its id: #1042. */
export const TicketNumber = row.meta({ type: ["integer", "string"], ...documented }).brand<"TicketNumber">();
export type TicketNumber = z.output<typeof TicketNumber>;

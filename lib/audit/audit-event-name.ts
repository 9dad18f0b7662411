import type { AbsenceEventName } from "../absences/events";
import type { ApiTokenEvent } from "../api-tokens/events";
import type { AuditOwnEventName } from "./events";
import type { BulkChangeEventName } from "../bulk-changes/events";
import type { CannedReplyEventName } from "../canned-replies/events";
import type { CategoryEventName } from "../categories/events";
import type { DeliveryEventName } from "../deliveries/events";
import type { ErasureEventName } from "../privacy/events";
import type { SavedViewEventName } from "../saved-views/events";
import type { CentreEventName } from "../settings/events";
import type { SignInEvent } from "../sign-in/events";
import type { RulesEventName } from "../sla/events";
import type { TeamEventName } from "../teams/events";
import type { TicketEventName } from "../tickets/events";
import type { HandOverEventName } from "../tickets/hand-over-events";
import type { ExportEventName } from "../tickets/export-events";
import type { UserEventName } from "../users/events";
import type { WebhookAuditName } from "../webhooks/events";

/** Every event of every feature: a new one without a sentence here does not compile. */
export type AuditEventName =
  | TicketEventName
  | HandOverEventName
  | AbsenceEventName
  | UserEventName
  | SignInEvent["name"]
  | ApiTokenEvent["name"]
  | TeamEventName
  | CategoryEventName
  | RulesEventName
  | CentreEventName
  | DeliveryEventName
  | SavedViewEventName
  | CannedReplyEventName
  | ExportEventName
  | BulkChangeEventName
  | AuditOwnEventName
  | ErasureEventName
  | WebhookAuditName;

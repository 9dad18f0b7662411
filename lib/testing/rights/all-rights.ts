import { accountRights, accountTable } from "./account-rights";
import { attachmentRights, attachmentTable } from "./attachment-rights";
import { bulkRights, bulkTable } from "./bulk-rights";
import { centreRights, centreTable } from "./centre-rights";
import { historyRights, historyTable } from "./history-rights";
import { messageRights, messageTable } from "./message-rights";
import { relationRights, relationTable } from "./relation-rights";
import type { Expected, Right } from "./right";
import { slaRights, slaTable } from "./sla-rights";
import { ticketRights, ticketTable } from "./ticket-rights";
import { viewRights, viewTable } from "./view-rights";
import { webhookRights, webhookTable } from "./webhook-rights";
import { workRights, workTable } from "./work-rights";

/** What each asker gets, by the act. */
export const rightsTables: ReadonlyMap<string, Expected> = new Map([
  ...ticketTable,
  ...messageTable,
  ...relationTable,
  ...workTable,
  ...centreTable,
  ...slaTable,
  ...viewTable,
  ...bulkTable,
  ...accountTable,
  ...historyTable,
  ...attachmentTable,
  ...webhookTable,
]);

/** Every command, as it is tried, by what it is about. */
export const rightsByKind: Readonly<Record<string, readonly Right[]>> = {
  tickets: ticketRights,
  messages: messageRights,
  relations: relationRights,
  work: workRights,
  centre: centreRights,
  deadlines: slaRights,
  views: viewRights,
  "many at once": bulkRights,
  accounts: accountRights,
  history: historyRights,
  attachments: attachmentRights,
  webhooks: webhookRights,
};

export const allRights: readonly Right[] = Object.values(rightsByKind).flat();

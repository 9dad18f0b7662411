import { accountRights, accountTable } from "./account-rights";
import { bulkRights, bulkTable } from "./bulk-rights";
import { centreRights, centreTable } from "./centre-rights";
import { historyRights, historyTable } from "./history-rights";
import type { Expected, Right } from "./right";
import { slaRights, slaTable } from "./sla-rights";
import { ticketRights, ticketTable } from "./ticket-rights";
import { viewRights, viewTable } from "./view-rights";

/** What each asker gets, by the act. */
export const rightsTables: ReadonlyMap<string, Expected> = new Map([
  ...ticketTable,
  ...centreTable,
  ...slaTable,
  ...viewTable,
  ...bulkTable,
  ...accountTable,
  ...historyTable,
]);

/** Every command, as it is tried. */
export const allRights: readonly Right[] = [
  ...ticketRights,
  ...centreRights,
  ...slaRights,
  ...viewRights,
  ...bulkRights,
  ...accountRights,
  ...historyRights,
];

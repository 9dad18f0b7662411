import { commandDefiner } from "./platform/command";
import { keepBlockedCounts } from "./relations/reactions";
import { refreshDeadlines } from "./sla/reactions";
import { assignByService } from "./tickets/assign-by-service";
import { keepMentions, keepSearchTerms, refreshTicketAccess } from "./tickets/reactions";

/** Platform's command with the product's reactions: what every feature's commands are made with. */
export const defineCommand = commandDefiner([
  assignByService,
  refreshTicketAccess,
  keepSearchTerms,
  keepMentions,
  refreshDeadlines,
  keepBlockedCounts,
]);

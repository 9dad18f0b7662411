import type { ApiOperation } from "@/lib/platform/api-operation";
import { fileOperations } from "./attachments/operations";
import { categoryChangeOperations } from "./categories/change-operations";
import { categoryOperations } from "./categories/operations";
import { auditOperations } from "./events/operations";
import { accountOperations } from "./me/operations";
import { documentOperations } from "./openapi.json/operations";
import { searchOperations } from "./search/operations";
import { registerOperations } from "./register/operations";
import { teamOperations } from "./teams/operations";
import { checklistOperations } from "./tickets/checklist-operations";
import { linkOperations } from "./tickets/link-operations";
import { mergeOperations } from "./tickets/merge-operations";
import { ticketOperations } from "./tickets/operations";
import { requesterOperations } from "./tickets/requester-operations";
import { timeOperations } from "./tickets/time-operations";
import { commentOperations } from "./tickets/[number]/comments/operations";
import { tokenOperations } from "./tokens/operations";
import { userOperations } from "./users/operations";
import { viewOperations } from "./views/operations";

/** Every operation of version 1, in the order in which it is told. */
export const allOperations: readonly ApiOperation[] = [
  ...registerOperations,
  ...tokenOperations,
  ...accountOperations,
  ...categoryOperations,
  ...categoryChangeOperations,
  ...teamOperations,
  ...userOperations,
  ...ticketOperations,
  ...requesterOperations,
  ...commentOperations,
  ...linkOperations,
  ...mergeOperations,
  ...checklistOperations,
  ...timeOperations,
  ...fileOperations,
  ...searchOperations,
  ...viewOperations,
  ...auditOperations,
  ...documentOperations,
];

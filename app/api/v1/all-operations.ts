import type { ApiOperation } from "@/lib/platform/api-operation";
import { categoryOperations } from "./categories/operations";
import { accountOperations } from "./me/operations";
import { documentOperations } from "./openapi.json/operations";
import { registerOperations } from "./register/operations";
import { teamOperations } from "./teams/operations";
import { ticketOperations } from "./tickets/operations";
import { commentOperations } from "./tickets/[number]/comments/operations";
import { tokenOperations } from "./tokens/operations";
import { userOperations } from "./users/operations";

/** Every operation of version 1, in the order in which it is told. */
export const allOperations: readonly ApiOperation[] = [
  ...registerOperations,
  ...tokenOperations,
  ...accountOperations,
  ...categoryOperations,
  ...teamOperations,
  ...userOperations,
  ...ticketOperations,
  ...commentOperations,
  ...documentOperations,
];

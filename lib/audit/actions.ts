"use server";

import { createAction } from "../platform/action";
import { startAuditCheck } from "./commands/start-audit-check";

export const startAuditCheckAction = createAction(startAuditCheck);

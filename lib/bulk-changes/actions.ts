"use server";

import { createAction } from "../platform/action";
import { startBulkChange } from "./commands/start-bulk-change";
import { undoBulkChange } from "./commands/undo-bulk-change";

export const startBulkChangeAction = createAction(startBulkChange);
export const undoBulkChangeAction = createAction(undoBulkChange);

"use server";

import { createAction } from "../platform/action";
import { addChecklistEntries } from "./commands/add-checklist-entries";
import { moveChecklistEntry } from "./commands/move-checklist-entry";
import { removeChecklistEntry } from "./commands/remove-checklist-entry";
import { renameChecklistEntry } from "./commands/rename-checklist-entry";
import { tickChecklistEntry } from "./commands/tick-checklist-entry";

export const addChecklistEntriesAction = createAction(addChecklistEntries);
export const tickChecklistEntryAction = createAction(tickChecklistEntry);
export const renameChecklistEntryAction = createAction(renameChecklistEntry);
export const moveChecklistEntryAction = createAction(moveChecklistEntry);
export const removeChecklistEntryAction = createAction(removeChecklistEntry);

"use server";

import { createAction } from "../platform/action";
import { chooseColumns } from "./commands/choose-columns";
import { createSavedView } from "./commands/create-saved-view";
import { deleteSavedView } from "./commands/delete-saved-view";
import { restoreSavedView } from "./commands/restore-saved-view";
import { shareSavedView } from "./commands/share-saved-view";
import { updateSavedView } from "./commands/update-saved-view";

export const createSavedViewAction = createAction(createSavedView);
export const updateSavedViewAction = createAction(updateSavedView);
export const shareSavedViewAction = createAction(shareSavedView);
export const deleteSavedViewAction = createAction(deleteSavedView);
export const restoreSavedViewAction = createAction(restoreSavedView);
export const chooseColumnsAction = createAction(chooseColumns);

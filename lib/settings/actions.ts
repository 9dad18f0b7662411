"use server";

import { createAction } from "../platform/action";
import { updateSettings } from "./commands/update-settings";

export const updateSettingsAction = createAction(updateSettings);

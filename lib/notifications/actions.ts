"use server";

import { createAction } from "../platform/action";
import { markNotificationsRead } from "./commands/mark-notifications-read";

export const markNotificationsReadAction = createAction(markNotificationsRead);

"use server";

import { createAction } from "../platform/action";
import { createCalendar } from "./commands/create-calendar";
import { createPolicy } from "./commands/create-policy";
import { deleteCalendar } from "./commands/delete-calendar";
import { deletePolicy } from "./commands/delete-policy";
import { updateCalendar } from "./commands/update-calendar";
import { updatePolicy } from "./commands/update-policy";

export const createCalendarAction = createAction(createCalendar);
export const updateCalendarAction = createAction(updateCalendar);
export const deleteCalendarAction = createAction(deleteCalendar);
export const createPolicyAction = createAction(createPolicy);
export const updatePolicyAction = createAction(updatePolicy);
export const deletePolicyAction = createAction(deletePolicy);

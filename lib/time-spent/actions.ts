"use server";

import { createAction } from "../platform/action";
import { addTime } from "./commands/add-time";
import { changeTime } from "./commands/change-time";
import { dropTimer } from "./commands/drop-timer";
import { removeTime } from "./commands/remove-time";
import { startTimer } from "./commands/start-timer";
import { stopTimer } from "./commands/stop-timer";

export const addTimeAction = createAction(addTime);
export const changeTimeAction = createAction(changeTime);
export const removeTimeAction = createAction(removeTime);
export const startTimerAction = createAction(startTimer);
export const stopTimerAction = createAction(stopTimer);
export const dropTimerAction = createAction(dropTimer);

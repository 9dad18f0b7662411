"use server";

import { createAction } from "../platform/action";
import { addFollower } from "./commands/add-follower";
import { answerOutcome } from "./commands/answer-outcome";
import { assignTicket } from "./commands/assign-ticket";
import { changeStatus } from "./commands/change-status";
import { commentOnTicket } from "./commands/comment-on-ticket";
import { markTicketRead } from "./commands/mark-ticket-read";
import { openTicket } from "./commands/open-ticket";
import { releaseTicket } from "./commands/release-ticket";
import { removeFollower } from "./commands/remove-follower";
import { startHandOver } from "./commands/start-hand-over";
import { takeTicket } from "./commands/take-ticket";
import { updateTicket } from "./commands/update-ticket";

export const openTicketAction = createAction(openTicket);
export const commentOnTicketAction = createAction(commentOnTicket);
export const changeStatusAction = createAction(changeStatus);
export const answerOutcomeAction = createAction(answerOutcome);
export const updateTicketAction = createAction(updateTicket);
export const assignTicketAction = createAction(assignTicket);
export const takeTicketAction = createAction(takeTicket);
export const releaseTicketAction = createAction(releaseTicket);
export const addFollowerAction = createAction(addFollower);
export const removeFollowerAction = createAction(removeFollower);
export const markTicketReadAction = createAction(markTicketRead);
export const startHandOverAction = createAction(startHandOver);

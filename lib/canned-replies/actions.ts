"use server";

import { createAction } from "../platform/action";
import { countReplyUse } from "./commands/count-reply-use";
import { createCannedReply } from "./commands/create-canned-reply";
import { deleteCannedReply } from "./commands/delete-canned-reply";
import { restoreCannedReply } from "./commands/restore-canned-reply";
import { updateCannedReply } from "./commands/update-canned-reply";

export const createCannedReplyAction = createAction(createCannedReply);
export const updateCannedReplyAction = createAction(updateCannedReply);
export const deleteCannedReplyAction = createAction(deleteCannedReply);
export const restoreCannedReplyAction = createAction(restoreCannedReply);
export const countReplyUseAction = createAction(countReplyUse);

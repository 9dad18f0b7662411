"use server";

import { createAction } from "../platform/action";
import { addExternalLink } from "./commands/add-external-link";
import { linkTickets } from "./commands/link-tickets";
import { mergeTickets } from "./commands/merge-tickets";
import { removeExternalLink } from "./commands/remove-external-link";
import { splitComment } from "./commands/split-comment";
import { undoMerge } from "./commands/undo-merge";
import { unlinkTickets } from "./commands/unlink-tickets";

export const linkTicketsAction = createAction(linkTickets);
export const unlinkTicketsAction = createAction(unlinkTickets);
export const addExternalLinkAction = createAction(addExternalLink);
export const removeExternalLinkAction = createAction(removeExternalLink);
export const mergeTicketsAction = createAction(mergeTickets);
export const undoMergeAction = createAction(undoMerge);
export const splitCommentAction = createAction(splitComment);

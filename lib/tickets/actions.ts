"use server";

import { createAction } from "../platform/action";
import { openTicket } from "./commands/open-ticket";

export const openTicketAction = createAction(openTicket);

"use server";

import { createAction } from "../platform/action";
import { rateTicket } from "./commands/rate-ticket";

export const rateTicketAction = createAction(rateTicket);

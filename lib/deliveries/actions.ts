"use server";

import { createAction } from "../platform/action";
import { retryDeliveries } from "./commands/retry-deliveries";

export const retryDeliveriesAction = createAction(retryDeliveries);

import type { RouteParams } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { TicketNumber } from "@/lib/platform/ids";

/** The ticket that an address names. Throws not_found for what can't be a number. */
export function numberIn(params: RouteParams): TicketNumber {
  const number = TicketNumber.safeParse(params["number"]);
  if (!number.success) throw notFound();
  return number.data;
}

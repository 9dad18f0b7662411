import { z } from "zod";
import { aboutPage } from "@/lib/platform/api-answers";
import type { ApiInput } from "@/lib/platform/api-operation";
import { TicketNumber } from "@/lib/platform/ids";
import { PageOnly } from "./whole-list";

/** The ticket that a path names. */
export const ticketInPath: ApiInput = {
  schema: z.strictObject({ number: TicketNumber }),
  about: { number: "The ticket's number." },
};
export const noSuchTicket = "There is no such ticket, or you don't see it.";

export const pageOnly: ApiInput = { schema: PageOnly, about: aboutPage };

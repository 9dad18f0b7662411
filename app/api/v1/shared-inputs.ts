import { z } from "zod";
import { aboutPage, pageAnswer } from "@/lib/platform/api-answers";
import type { ApiInput } from "@/lib/platform/api-operation";
import { TicketNumber } from "@/lib/platform/ids";
import { NoParameters, PageOnly } from "./whole-list";

/** The ticket that a path names. */
export const ticketInPath: ApiInput = {
  schema: z.strictObject({ number: TicketNumber }),
  about: { number: "The ticket's number." },
};
export const noSuchTicket = "There is no such ticket, or you don't see it.";

/** A list that is given whole. */
export const nothingElse: ApiInput = { schema: NoParameters, about: {} };

export const pageOnly: ApiInput = { schema: PageOnly, about: aboutPage };

/** Something beside a ticket that a path names. */
export const besideTicket = (name: string, schema: z.ZodType, about: string): ApiInput => ({
  schema: z.strictObject({ number: TicketNumber, [name]: schema }),
  about: { ...ticketInPath.about, [name]: about },
});

/** The answer of a list that is given whole. */
export const wholeList = (description: string, item: z.ZodType, example: unknown) => ({
  200: { description, schema: pageAnswer(item), example: { items: [example], nextCursor: null } },
});

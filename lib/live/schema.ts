import { z } from "zod";
import { TicketNumber } from "../platform/ids";

/** What somebody does with a ticket that they have open. */
export const presences = ["reading", "replying", "noting"] as const;
export type Presence = (typeof presences)[number];

/** A tab shows what its person does with a ticket, again and again; what is not repeated is over after 25 s. */
export const ShowPresence = z.object({
  number: TicketNumber,
  tab: z.string().regex(/^[a-z0-9]{4,16}$/),
  doing: z.enum([...presences, "gone"]),
});
export type ShowPresence = z.input<typeof ShowPresence>;

/** Somebody else at a ticket, doing the most telling thing that one of their tabs shows. */
export type PresentPerson = { id: number; name: string; doing: Presence };

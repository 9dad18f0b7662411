import { z } from "zod";
import { TicketNumber } from "../platform/ids";
import type { TicketRelations } from "../tickets/rows";
import { relations } from "./schema";

export const LinkToMake = z.strictObject({ relation: z.enum(relations), ticket: TicketNumber });
export const RelationInPath = z.enum(relations);

/** A link as the API gives it, seen from the ticket that was asked about. */
export const linkShape = ({ relation, number, title, status }: TicketRelations["links"][number]) => ({
  relation,
  ticket: { number, title, status },
});

import { z } from "zod";
import { CategoryId, TicketNumber, UserId } from "../platform/ids";
import type { TicketRelations } from "../tickets/rows";
import type { MergePreview } from "./rows";
import { AddExternalLink, relations, SplitComment } from "./schema";

export const LinkToMake = z.strictObject({ relation: z.enum(relations), ticket: TicketNumber });
/** The ticket that a message is to become. */
export const TicketToSplit = z.strictObject({ title: SplitComment.shape.title, category: CategoryId });

/** Into what a ticket is to be merged, and who was seen to come to read what they could not. */
export const TicketsToMerge = z.strictObject({ into: TicketNumber, readers: z.array(UserId).max(500).default([]) });
export const MergeToPreview = z.strictObject({ into: TicketNumber });

const person = ({ id, name }: { id: number; name: string }) => ({ id: String(id), name });

/** What a merge would do, as the API says it. */
export const mergeShape = ({ into, joining, staying, refusal }: MergePreview) => ({
  into,
  joining: joining.map(person),
  staying: staying.map(person),
  possible: refusal === null,
});

export const RelationInPath = z.enum(relations);

/** A link as the API gives it, seen from the ticket that was asked about. */
export const linkShape = ({ relation, number, title, status }: TicketRelations["links"][number]) => ({
  relation,
  ticket: { number, title, status },
});

export const PageToLink = z.strictObject({ title: AddExternalLink.shape.title, url: AddExternalLink.shape.url });

/** A link to a page elsewhere as the API gives it. */
export const externalLinkShape = ({ id, title, url }: TicketRelations["pages"][number]) => ({
  id: String(id),
  title,
  url,
});

import { z } from "zod";
import { IdAnswer } from "../platform/api-answers";
import { statuses } from "../tickets/status";
import { relations } from "./schema";

/** A link between two tickets, seen from the one that was asked about. */
export const LinkAnswer = z
  .strictObject({
    relation: z.enum(relations).describe("What the other ticket is to this one."),
    ticket: z.strictObject({ number: z.int().positive(), title: z.string(), status: z.enum(statuses) }),
  })
  .meta({ id: "Link", description: "A link to another ticket that you see." });

export const linkExample: z.input<typeof LinkAnswer> = {
  relation: "blockedBy",
  ticket: { number: 1040, title: "The switch of room 2 is down", status: "in_progress" },
};

/** A link from a ticket to a page elsewhere. */
export const ExternalLinkAnswer = z
  .strictObject({ id: IdAnswer, title: z.string(), url: z.string() })
  .meta({ id: "ExternalLink", description: "A link to a page elsewhere." });

export const externalLinkExample: z.input<typeof ExternalLinkAnswer> = {
  id: "7",
  title: "Order 4711",
  url: "https://shop.example.org/orders/4711",
};

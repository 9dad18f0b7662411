import { z } from "zod";

/** An id in an answer: a decimal text, which a program keeps as it is. */
export const IdAnswer = z.string().regex(/^[1-9][0-9]{0,9}$/);
/** A moment in an answer. */
export const MomentAnswer = z.iso.datetime();

/** One page of a list. */
export const pageAnswer = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable().describe("What to ask the next page with (`cursor`); null on the last one."),
  });

/** What the version in a body means. */
export const aboutVersion = "The version that you read. Needed, unless `If-Match` names it.";

/** What the parameters of a page mean. */
export const aboutPage = {
  limit: "How many items a page has, at most.",
  cursor: "The `nextCursor` of the page before; left out for the first one.",
};

import { z } from "zod";
import { IdAnswer } from "../platform/api-answers";
import { categoryKinds } from "./schema";

const category = {
  id: IdAnswer,
  name: z.string(),
  icon: z.string().describe("The name of a Lucide icon."),
  kind: z.enum(categoryKinds),
};

/** A category that a ticket can be filed under. */
export const CategoryAnswer = z
  .strictObject(category)
  .meta({ id: "Category", description: "A category that a ticket can be filed under." });

/** A category with what may be changed of it. */
export const CategoryDetailAnswer = z
  .strictObject({
    ...category,
    active: z.boolean().describe("Whether it can be chosen."),
    defaultTeam: z
      .strictObject({ id: IdAnswer, name: z.string() })
      .nullable()
      .describe("The team that its tickets come to; null also to others than staff."),
    version: z.int().positive().describe("To be sent with the next change."),
  })
  .meta({ id: "CategoryDetail", description: "A category with what may be changed of it." });

export const categoryExample: z.input<typeof CategoryDetailAnswer> = {
  id: "2",
  name: "Computer",
  icon: "monitor",
  kind: "hardware",
  active: true,
  defaultTeam: { id: "1", name: "Computers" },
  version: 1,
};

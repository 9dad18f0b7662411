import { z } from "zod";
import { IdAnswer } from "../platform/api-answers";
import { categoryKinds } from "./schema";

/** A category that a ticket can be filed under. */
export const CategoryAnswer = z
  .strictObject({
    id: IdAnswer,
    name: z.string(),
    icon: z.string().describe("The name of a Lucide icon."),
    kind: z.enum(categoryKinds),
  })
  .meta({ id: "Category", description: "A category that a ticket can be filed under." });

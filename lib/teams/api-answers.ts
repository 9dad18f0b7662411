import { z } from "zod";
import { IdAnswer } from "../platform/api-answers";

/** A team that tickets can be given to. */
export const TeamAnswer = z
  .strictObject({ id: IdAnswer, name: z.string() })
  .meta({ id: "Team", description: "A team that tickets can be given to." });

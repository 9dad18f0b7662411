import { z } from "zod";
import { IdAnswer, MomentAnswer } from "../platform/api-answers";

/** A token that was just made. */
export const NewTokenAnswer = z
  .strictObject({
    token: z.string().describe("Shown this once; only its hash is kept."),
    id: IdAnswer,
    expiresAt: MomentAnswer,
  })
  .meta({ id: "NewToken", description: "A token that was just made." });

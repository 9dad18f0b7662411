import { z } from "zod";

/** What comes after registering. */
export const RegisteredAnswer = z
  .strictObject({
    next: z
      .enum(["signIn", "confirm"])
      .describe("`signIn`: the account can be used; `confirm`: the link that was mailed is to be opened first."),
  })
  .meta({ id: "Registered", description: "What comes after registering." });

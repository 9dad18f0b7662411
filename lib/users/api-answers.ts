import { z } from "zod";
import { roles } from "../platform/actor";
import { IdAnswer } from "../platform/api-answers";
import { locales } from "../platform/i18n/locale";

/** A person, to staff. */
export const PersonAnswer = z
  .strictObject({ id: IdAnswer, name: z.string(), email: z.string().nullable(), role: z.enum(roles) })
  .meta({ id: "Person", description: "A person with an account." });

/** Whose token it is. */
export const OwnAccountAnswer = z
  .strictObject({
    id: IdAnswer,
    name: z.string(),
    email: z.string().nullable(),
    role: z.enum(roles),
    locale: z.enum(locales).nullable().describe("The language they chose; null where their browser's is taken."),
  })
  .meta({ id: "OwnAccount", description: "The person whose token it is." });

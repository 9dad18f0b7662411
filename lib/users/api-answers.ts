import { z } from "zod";
import { roles } from "../platform/actor";
import { IdAnswer, MomentAnswer } from "../platform/api-answers";
import { locales } from "../platform/i18n/locale";
import { userStates } from "./schema";

const person = { id: IdAnswer, name: z.string(), email: z.string().nullable(), role: z.enum(roles) };

/** A person, to staff. */
export const PersonAnswer = z.strictObject(person).meta({ id: "Person", description: "A person with an account." });

const detail = {
  ...person,
  state: z.enum(userStates).optional().describe("To administrators."),
  teams: z
    .array(z.strictObject({ id: IdAnswer, name: z.string() }))
    .optional()
    .describe("To administrators."),
  lastSeenAt: MomentAnswer.nullable().optional().describe("To administrators: when they were here last."),
  version: z.int().positive().optional().describe("To administrators: to be sent with the next change."),
};

/** A person, with what administrators may change. */
export const PersonDetailAnswer = z.strictObject(detail).meta({
  id: "PersonDetail",
  description: "A person with an account; what only administrators see is absent for others.",
});

/** A person who was invited. */
export const InvitedAnswer = z
  .strictObject({
    ...detail,
    invitation: z.strictObject({
      link: z
        .string()
        .nullable()
        .describe("Where they choose a password: shown once, null when the request is repeated."),
      expiresAt: MomentAnswer,
    }),
  })
  .meta({ id: "InvitedPerson", description: "A person who was invited, and the way in." });

export const personExample: z.input<typeof PersonDetailAnswer> = {
  id: "7",
  name: "Inès Moreau",
  email: "learner@demo.test",
  role: "learner",
  state: "active",
  teams: [],
  lastSeenAt: "2026-11-16T09:05:00.000Z",
  version: 2,
};

/** Whose token it is. */
export const OwnAccountAnswer = z
  .strictObject({
    ...person,
    locale: z.enum(locales).nullable().describe("The language they chose; null where their browser's is taken."),
  })
  .meta({ id: "OwnAccount", description: "The person whose token it is." });

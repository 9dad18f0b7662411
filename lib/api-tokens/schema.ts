import { z } from "zod";
import { lineOfText } from "../platform/text";
import { SignIn } from "../sign-in/schema";

export const tokenScopes = ["read", "write", "admin"] as const;
const DAYS = { shortest: 1, longest: 365, usual: 90 };

/** What a token is asked for with: a person's address and password, and what it may do for how long. */
export const CreateApiToken = z.strictObject({
  ...SignIn.shape,
  name: lineOfText(100),
  scopes: z
    .array(z.enum(tokenScopes))
    .min(1)
    .max(tokenScopes.length)
    .transform((asked) => tokenScopes.filter((scope) => asked.includes(scope))),
  expiresInDays: z.number().int().min(DAYS.shortest).max(DAYS.longest).default(DAYS.usual),
});
export type CreateApiToken = z.input<typeof CreateApiToken>;

export const RevokeApiToken = z.strictObject({ id: z.number().int().positive() });
export type RevokeApiToken = z.input<typeof RevokeApiToken>;

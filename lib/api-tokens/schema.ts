import { z } from "zod";
import { UserId } from "../platform/ids";
import { lineOfText } from "../platform/text";
import { SignIn } from "../sign-in/schema";

export const tokenScopes = ["read", "write", "admin"] as const;
export type TokenScope = (typeof tokenScopes)[number];
export const TOKEN_NAME_MAX = 100;
const DAYS = { shortest: 1, longest: 365, usual: 90 };
/** For how long the pages offer to make one. */
export const tokenDays = [30, 90, 365] as const;

const TokenWanted = z.strictObject({
  name: lineOfText(TOKEN_NAME_MAX),
  scopes: z
    .array(z.enum(tokenScopes))
    .min(1)
    .max(tokenScopes.length)
    .transform((asked) => tokenScopes.filter((scope) => asked.includes(scope))),
  expiresInDays: z.number().int().min(DAYS.shortest).max(DAYS.longest).default(DAYS.usual),
});
export type TokenWanted = z.output<typeof TokenWanted>;

/** What a token is asked for with: a person's address and password, and what it may do for how long. */
export const CreateApiToken = z.strictObject({ ...SignIn.shape, ...TokenWanted.shape });
export type CreateApiToken = z.input<typeof CreateApiToken>;

/** What somebody who is signed in wants a token for: themselves, or a program's account. */
export const IssueApiToken = z.strictObject({ holder: UserId.optional(), ...TokenWanted.shape });
export type IssueApiToken = z.input<typeof IssueApiToken>;

export const RevokeApiToken = z.strictObject({ id: z.number().int().positive() });
export type RevokeApiToken = z.input<typeof RevokeApiToken>;

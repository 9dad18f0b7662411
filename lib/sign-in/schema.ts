import { z } from "zod";
import { locales } from "../platform/i18n/locale";

/** An address as people type it: trimmed and lower-cased, 254 characters at most (RFC 5321). */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "validation.required")
  .max(254, "validation.email")
  .regex(/^[^\s@<>()[\],;:\\"\p{Cc}]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/u, "validation.email");
export type EmailAddress = z.output<typeof EmailAddress>;

/** What is typed to sign in. Whether it could be a password is not its matter: a wrong one is wrong. */
export const SignIn = z.object({
  email: z.string().trim().toLowerCase().min(1, "validation.required").max(254, "validation.email"),
  password: z.string().min(1, "validation.required").max(1_000, "signIn.errors.wrong"),
});
export type SignIn = z.output<typeof SignIn>;

export const ChooseLanguage = z.object({ locale: z.enum(locales) });
export type ChooseLanguage = z.output<typeof ChooseLanguage>;

import { z } from "zod";
import { locales } from "../platform/i18n/locale";
import { lineOfText } from "../platform/text";

/** An address as people type it: trimmed and lower-cased, ASCII (so is its column), 254 characters at most (RFC 5321). */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "validation.required")
  .max(254, "validation.email")
  .regex(/^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/, "validation.email");
export type EmailAddress = z.output<typeof EmailAddress>;

/** Longer than any answer takes that must not tell whether an account exists. */
export const STEADY_MS = 800;

const PASSWORD_BYTES = { min: 12, max: 72 };
const bytes = (text: string) => new TextEncoder().encode(text).length;

/** A new password, kept exactly as typed: 12 to 72 bytes of UTF-8, which is all that bcrypt reads. */
export const NewPassword = z.string().superRefine((value, context) => {
  const count = bytes(value);
  const refuse = (message: string) =>
    context.addIssue({ code: "custom", message, params: { ...PASSWORD_BYTES, count } });
  if (value === "") refuse("validation.required");
  else if (value.includes("\0") || !value.isWellFormed()) refuse("validation.unreadable");
  else if (count < PASSWORD_BYTES.min) refuse("signIn.errors.passwordShort");
  else if (count > PASSWORD_BYTES.max) refuse("signIn.errors.passwordLong");
});
export type NewPassword = z.output<typeof NewPassword>;

const TypedPassword = z.string().min(1, "validation.required").max(1_000, "signIn.errors.wrong");

/** What is typed to sign in. Whether it could be a password is not its matter: a wrong one is wrong. */
export const SignIn = z.object({
  email: z.string().trim().toLowerCase().min(1, "validation.required").max(254, "validation.email"),
  password: TypedPassword,
});
export type SignIn = z.output<typeof SignIn>;

export const Register = z.object({
  name: lineOfText(100),
  email: EmailAddress,
  password: NewPassword,
  locale: z.enum(locales).optional(),
});
export type Register = z.output<typeof Register>;

/** The same from a program, which is told of what isn't understood. */
export const RegisterByApi = z.strictObject(Register.shape);

export const RequestByEmail = z.object({ email: EmailAddress });
export type RequestByEmail = z.output<typeof RequestByEmail>;

/** A text from a link. Any other text is simply no token. */
const Token = z.string().max(200);

export const SetPassword = z.object({ token: Token, password: NewPassword });
export type SetPassword = z.output<typeof SetPassword>;

export const ConfirmEmail = z.object({ token: Token, password: TypedPassword });
export type ConfirmEmail = z.output<typeof ConfirmEmail>;

export const ChangePassword = z.object({ current: TypedPassword, password: NewPassword });
export type ChangePassword = z.output<typeof ChangePassword>;

export const SignOutDevice = z.object({ device: z.string().max(64) });
export type SignOutDevice = z.output<typeof SignOutDevice>;

export const ChooseLanguage = z.object({ locale: z.enum(locales) });
export type ChooseLanguage = z.output<typeof ChooseLanguage>;

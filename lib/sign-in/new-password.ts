import { invalidField } from "../platform/errors";
import { isCommonPassword, isPersonalPassword } from "./common-passwords";

/** Throws invalid_input on the field `password` for one that others would guess; `known` is what everybody knows of the person. */
export function requireUncommon(password: string, known: readonly (string | null)[]): void {
  if (isCommonPassword(password)) throw invalidField("password", "signIn.errors.passwordCommon");
  const words = known.filter((text) => text !== null);
  if (isPersonalPassword(password, words)) throw invalidField("password", "signIn.errors.passwordPersonal");
}

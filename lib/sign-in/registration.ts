import { forbidden, invalidField } from "../platform/errors";
import { getCentre } from "../settings/queries";

/** Throws forbidden where nobody may register, invalid_input for an address outside the listed domains; gives the centre's name. */
export async function requireRegistration(email: string): Promise<{ centreName: string }> {
  const { name, registration } = await getCentre();
  if (registration.mode === "off") throw forbidden("signIn.errors.registrationOff");
  const domain = email.slice(email.lastIndexOf("@") + 1);
  if (registration.mode === "domains" && !registration.domains.includes(domain)) {
    throw invalidField("email", "signIn.errors.domain", {
      domains: registration.domains.map((one) => `@${one}`).join(", "),
    });
  }
  return { centreName: name };
}

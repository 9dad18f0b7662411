import { defineCommand } from "../../define-command";
import { hashPassword } from "../../platform/auth/password-hash";
import type { Tx } from "../../platform/db/client";
import { isDuplicate } from "../../platform/db/errors";
import { forbidden, invalidField } from "../../platform/errors";
import type { DomainEvent } from "../../platform/events";
import { reachesPeople } from "../../platform/mail/mail";
import { consume } from "../../platform/rate-limit";
import { refreshSearchTerms } from "../../users/search-terms";
import { requestConfirmation } from "../confirmations";
import { signInEvent } from "../events";
import { requireUncommon } from "../new-password";
import { registrationFingerprint } from "../registration-repeat";
import { requireRegistration } from "../registration";
import { Register } from "../schema";

/** A classroom registers together, from one address. */
const PER_ADDRESS = { name: "registration", points: 60, durationS: 60 * 60 };

type NewPerson = { name: string; email: string; locale: string | null; passwordHash: string };
const nextStep = (): { next: "signIn" | "confirm" } => ({ next: reachesPeople() ? "confirm" : "signIn" });

/** Whether the account is new: of two registrations at once, the unique key lets one through. */
async function create(tx: Tx, person: NewPerson, now: Date): Promise<number | null> {
  try {
    const emailConfirmedAt = reachesPeople() ? null : now;
    const { id } = await tx.user.create({
      data: { ...person, emailConfirmedAt, createdAt: now, updatedAt: now },
      select: { id: true },
    });
    await refreshSearchTerms(tx, { id, ...person });
    return id;
  } catch (error) {
    if (isDuplicate(error, "email")) return null;
    throw error;
  }
}

/** The address has an account: its holder hears of it by mail, whoever asked hears nothing. */
async function repeat(tx: Tx, person: NewPerson, now: Date): Promise<DomainEvent | null> {
  const known = await tx.user.findUniqueOrThrow({
    where: { email: person.email },
    select: { id: true, active: true, emailConfirmedAt: true, passwordHash: true },
  });
  if (!known.active) return null;
  if (known.emailConfirmedAt !== null || known.passwordHash === null)
    return signInEvent(known.id, "user.registrationRepeated", {});
  // Never confirmed: the last registration counts. Confirming asks for its password, so only who made it can.
  const { name, passwordHash } = person;
  await tx.user.update({ where: { id: known.id }, data: { name, passwordHash, updatedAt: now }, select: { id: true } });
  await refreshSearchTerms(tx, { id: known.id, ...person });
  return requestConfirmation(tx, known.id, now);
}

/**
 * Makes an account where registration is on. With mail that reaches people the answer is the same whether the address was
 * free; without, a taken one is a field error. Throws invalid_input, forbidden where registration is off, rate_limited.
 */
export const register = defineCommand({
  name: "user.register",
  input: Register,
  prepare: async (actor, { name, email, password }) => {
    if (actor.kind !== "anonymous") throw forbidden();
    const { centreName } = await requireRegistration(email);
    requireUncommon(password, [name, email, centreName]);
    await consume(PER_ADDRESS, actor.address);
    return hashPassword(password);
  },
  load: () => Promise.resolve(null),
  authorize: (actor) => actor.kind === "anonymous",
  run: async ({ tx, input, prepared, now }) => {
    const { name, email, locale = null } = input;
    const person = { name, email, locale, passwordHash: prepared };
    const id = await create(tx, person, now);
    if (id !== null) {
      const registered = signInEvent(id, "user.registered", { confirmed: !reachesPeople() });
      const asked = reachesPeople() ? await requestConfirmation(tx, id, now) : null;
      return { result: nextStep(), events: [registered, ...(asked ? [asked] : [])] };
    }
    if (!reachesPeople()) throw invalidField("email", "signIn.errors.emailTaken");
    const heard = await repeat(tx, person, now);
    return heard ? { result: nextStep(), events: [heard] } : { result: nextStep(), unchanged: true };
  },
  idempotency: {
    // Whether there was an account is kept from whoever asks, so nothing refers to one.
    reference: () => 0,
    recall: () => Promise.resolve(nextStep()),
    fingerprint: registrationFingerprint,
  },
});

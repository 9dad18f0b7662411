import { attempt, forgetFailures, type Gate } from "../platform/attempts";
import { knownDeviceOf } from "../platform/auth/known-device";
import { verifyPassword } from "../platform/auth/password-hash";
import { db } from "../platform/db/client";
import { AppError } from "../platform/errors";
import { reachesPeople } from "../platform/mail/mail";
import { EmailAddress } from "./schema";

const PER_ACCOUNT = { name: "sign-in-account", failures: 10 };
const PER_DEVICE = { name: "sign-in-device", failures: 10 };
/** A whole centre often has one address. */
const PER_ADDRESS = { name: "sign-in-address", failures: 200 };

export type Credentials = { email: string; password: string };
/** The account whose password was right, and the hash it was right for: what follows holds only while that is still the hash. */
export type Proof = { userId: number; passwordHash: string; knownDevice: boolean };
type Origin = { address: string; deviceToken: string | null };

/** The error for a wrong address or a wrong password: never which. */
export const wrongCredentials = () => new AppError("unauthenticated", { key: "signIn.errors.wrong" });

/** A device that proved itself before has a count of its own: nobody can lock its person out from elsewhere. */
function gatesOf(
  email: string,
  userId: number | null,
  origin: Origin,
): { gates: Gate[]; own: Gate; knownDevice: boolean } {
  const deviceId = userId === null ? null : knownDeviceOf(origin.deviceToken, userId);
  if (deviceId !== null) {
    const own = { limit: PER_DEVICE, key: deviceId };
    return { gates: [own], own, knownDevice: true };
  }
  const own = { limit: PER_ACCOUNT, key: email };
  return { gates: [{ limit: PER_ADDRESS, key: origin.address }, own], own, knownDevice: false };
}

/** Nobody has an address that isn't one; its characters may not even compare with the column's. */
async function findAccount(email: string) {
  if (!EmailAddress.safeParse(email).success) return null;
  return db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, active: true, contact: true },
  });
}

/**
 * Checks an address and a password, taking the same time whether the account exists or not. Throws unauthenticated when
 * they don't belong together or the person is out, rate_limited after too many failures.
 */
export async function proveCredentials({ email, password }: Credentials, origin: Origin): Promise<Proof> {
  const user = await findAccount(email);
  const { gates, own, knownDevice } = gatesOf(email, user?.id ?? null, origin);
  const hash = user?.active === true && !user.contact ? user.passwordHash : null;
  const right = await attempt(gates, async () => {
    const succeeded = await verifyPassword(password, hash);
    return { succeeded, value: succeeded };
  });
  if (!right || !user || hash === null) throw wrongCredentials();
  forgetFailures(own);
  return { userId: user.id, passwordHash: hash, knownDevice };
}

/** Throws forbidden while an address waits for its confirmation: said only to whoever knows the password. */
export function requireConfirmed(emailConfirmedAt: Date | null): void {
  if (emailConfirmedAt === null && reachesPeople())
    throw new AppError("forbidden", { key: "signIn.errors.unconfirmed", details: { unconfirmed: true } });
}

/** Forgets an account's failures, because its person proved themselves otherwise. */
export function forgetAccountFailures(email: string): void {
  forgetFailures({ limit: PER_ACCOUNT, key: email });
}

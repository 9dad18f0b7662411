import type { Actor } from "../platform/actor";
import { tokenWithPerson } from "../platform/auth/known-device";
import type { Tx } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import { signInEvent } from "./events";
import { createSession } from "./session-rows";

const UNKNOWN_BROWSER = { userAgent: "", deviceToken: null };

/** Where somebody signs in from: the address and what the browser says of itself. */
export function originOf(actor: Actor & { kind: "anonymous" }) {
  return { address: actor.address, ...(actor.browser ?? UNKNOWN_BROWSER) };
}

/** What a person is to a session that is about to begin. */
export const personOfSession = {
  id: true,
  name: true,
  email: true,
  role: true,
  locale: true,
  tokenVersion: true,
} as const;

type Person = {
  id: number;
  name: string;
  email: string | null;
  role: "learner" | "technician" | "manager" | "admin";
  locale: string | null;
  tokenVersion: number;
};
type Opening = { person: Person; origin: ReturnType<typeof originOf>; knownDevice: boolean; now: Date };

/** Begins a session on a device; gives what the browser keeps and the event to record. */
export async function openSession(tx: Tx, { person, origin, knownDevice, now }: Opening) {
  const { tokenVersion, ...user } = person;
  const { userAgent, address, deviceToken } = origin;
  const sessionId = await createSession(tx, { userId: user.id, tokenVersion, userAgent, address, now });
  const event: DomainEvent = signInEvent(user.id, "user.signedIn", { knownDevice });
  return {
    started: { sessionId, user, locale: user.locale, deviceToken: tokenWithPerson(deviceToken, user.id) },
    event,
  };
}

import { isStaff, type Actor } from "../platform/actor";
import type { Prisma } from "../platform/db/client";

/** Accounts of people, not of programs. */
export const ofPeople = { service: false } as const;

/** The people with an account that an actor sees beyond those on their tickets: staff see all, others nobody. */
export function visibleUsers(actor: Actor): Prisma.UserWhereInput {
  return actor.kind === "system" || isStaff(actor) ? { contact: false } : { id: -1 };
}

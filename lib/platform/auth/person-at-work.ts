import type { UserActor, Via } from "../actor";
import { ALL_SCOPES } from "../actor";
import { db } from "../db/client";
import { verifiedActor } from "../verified-actor";
import { actingFacts, actingPersonColumns, type ActingPerson } from "./acting-person";

/**
 * The actor of a person whose work goes on after their request, with today's role and teams; null when they may no longer act.
 * Only for work that they began themselves.
 */
export async function personAtWork(userId: number, via: Via): Promise<UserActor | null> {
  const [person] = await db.$queryRaw<ActingPerson[]>`SELECT ${actingPersonColumns} FROM User u WHERE u.id = ${userId}`;
  if (!person?.active || person.contact) return null;
  return verifiedActor({
    ...(await actingFacts(person)),
    via,
    scopes: ALL_SCOPES,
    sessionId: null,
    requestId: null,
  });
}

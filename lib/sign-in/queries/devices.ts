import type { Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import { deviceName, type DeviceName } from "../device-name";
import { deviceReference } from "../device-reference";

export type Device = DeviceName & { reference: string; lastUsedAt: string; present: boolean };

const MOST = 50;

/** Where the actor is signed in: the present device first, then by last use; the 50 latest. Throws forbidden without a sign-in. */
export async function listDevices(actor: Actor): Promise<Device[]> {
  if (actor.kind !== "user") throw forbidden();
  const sessions = await db.session.findMany({
    where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: now() } },
    select: { id: true, userAgent: true, lastUsedAt: true },
    orderBy: { lastUsedAt: "desc" },
    take: MOST,
  });
  return sessions
    .map(({ id, userAgent, lastUsedAt }) => ({
      ...deviceName(userAgent),
      reference: deviceReference(id),
      lastUsedAt: lastUsedAt.toISOString(),
      present: id === actor.sessionId,
    }))
    .sort((one, other) => Number(other.present) - Number(one.present));
}

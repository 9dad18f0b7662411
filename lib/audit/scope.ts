import type { Actor } from "../platform/actor";
import type { Prisma } from "../platform/db/client";
import { auditPolicy } from "./policy";

/** The events of the whole log that an actor sees: all or none. */
export function visibleEvents(actor: Actor): Prisma.AuditEventWhereInput {
  return auditPolicy.read(actor) ? {} : { id: -1 };
}

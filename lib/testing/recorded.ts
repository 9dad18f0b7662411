import { db } from "../platform/db/client";

/** The events recorded about a subject, oldest first. */
export function recordedEvents(subjectType: string, subjectId: number) {
  return db.auditEvent.findMany({
    where: { subjectType, subjectId },
    orderBy: { seq: "asc" },
    select: { name: true, actorId: true, audience: true, data: true, texts: { select: { field: true, text: true } } },
  });
}

/** The names of the events recorded about a subject, oldest first. */
export async function recordedNames(subjectType: string, subjectId: number): Promise<string[]> {
  return (await recordedEvents(subjectType, subjectId)).map(({ name }) => name);
}

/** How many events there are at all: the same before and after means that nothing was written. */
export const eventCount = () => db.auditEvent.count();

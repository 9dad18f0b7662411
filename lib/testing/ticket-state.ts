import { expect } from "vitest";
import { db } from "../platform/db/client";
import { AppError, type ErrorCode } from "../platform/errors";

/** Everything that is kept of a ticket, to compare before and after. */
export async function ticketState(id: number) {
  const [ticket, events, outbox] = await Promise.all([
    db.ticket.findUnique({
      where: { id },
      include: { assignments: true, followers: true, comments: true, access: true, searchText: true, reads: true },
    }),
    db.auditEvent.findMany({ where: { subjectType: "ticket", subjectId: id }, orderBy: { seq: "asc" } }),
    db.outbox.count(),
  ]);
  return { ticket, events, outbox };
}

/** The names of a ticket's events, oldest first. */
export async function eventNames(id: number): Promise<string[]> {
  const events = await db.auditEvent.findMany({
    where: { subjectType: "ticket", subjectId: id },
    orderBy: { seq: "asc" },
    select: { name: true },
  });
  return events.map(({ name }) => name);
}

/** The last event of a ticket with its facts and texts. */
export async function lastEvent(id: number) {
  return db.auditEvent.findFirstOrThrow({
    where: { subjectType: "ticket", subjectId: id },
    orderBy: { seq: "desc" },
    include: { texts: true },
  });
}

/** Runs what must be refused; gives the error, after asking that it has this code. */
export async function refused(run: Promise<unknown>, code: ErrorCode): Promise<AppError> {
  const error: unknown = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error, "it was not refused").toBeInstanceOf(AppError);
  expect((error as AppError).code).toBe(code);
  return error as AppError;
}

/** Runs what must be refused, and asks that nothing of the ticket changed by it. */
export async function refusedUntouched(
  ticketId: number,
  run: () => Promise<unknown>,
  code: ErrorCode,
): Promise<AppError> {
  const before = await ticketState(ticketId);
  const error = await refused(run(), code);
  expect(await ticketState(ticketId)).toEqual(before);
  return error;
}

/** Asks that what each person reaches is exactly what requester, followers and assignments say. */
export async function expectExactAccess(ticketId: number): Promise<void> {
  const ticket = await db.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    include: { access: true, followers: true, assignments: true },
  });
  const participants = new Set([ticket.requesterId, ...ticket.followers.map(({ userId }) => userId)]);
  const assigned = new Set(ticket.assignments.map(({ userId }) => userId));
  const { open, updatedAt, publicUpdatedAt } = ticket;
  const wanted = [...new Set([...participants, ...assigned])]
    .sort((a, b) => a - b)
    .map((userId) => ({
      userId,
      ticketId,
      participant: participants.has(userId),
      assigned: assigned.has(userId),
      open,
      updatedAt,
      publicUpdatedAt,
    }));
  expect(ticket.access.sort((a, b) => a.userId - b.userId)).toEqual(wanted);
  expect(ticket.leadId).toBe(ticket.assignments.find(({ lead }) => lead)?.userId ?? null);
}

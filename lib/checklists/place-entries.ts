import { Prisma, type Tx } from "../platform/db/client";

/** Gives the entries of a ticket the places in which their ids stand, in one statement. */
export async function placeEntries(tx: Tx, ticketId: number, ids: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE ChecklistEntry SET position = FIELD(id, ${Prisma.join([...ids])}) WHERE ticketId = ${ticketId}`;
}

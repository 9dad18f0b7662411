import { verifyChain, type ChainFault, type ChainLink } from "../platform/audit-chain";
import { db } from "../platform/db/client";

/** A subject's chain as the database holds it, and what is wrong with it: null for a whole one. */
export async function storedChain(
  subjectType: string,
  subjectId: number,
): Promise<{ links: ChainLink[]; fault: ChainFault | null }> {
  const rows = await db.auditEvent.findMany({
    where: { subjectType, subjectId },
    orderBy: { seq: "asc" },
    include: { texts: true },
  });
  const texts = rows.flatMap(({ seq, texts: named }) =>
    named.map(({ field, salt, text }) => ({ seq, field, salt, text })),
  );
  const links = rows.map(({ id: _id, texts: _texts, ...link }) => link);
  return { links, fault: verifyChain(links, texts) };
}

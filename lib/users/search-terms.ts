import type { Tx } from "../platform/db/client";
import { searchWords } from "../platform/text";

/** Rewrites the words by which the users list finds a person: those of the name and of the address. */
export async function refreshSearchTerms(
  tx: Tx,
  user: { id: number; name: string; email: string | null },
): Promise<void> {
  const terms = searchWords(`${user.name} ${user.email ?? ""}`);
  await tx.userSearchTerm.deleteMany({ where: { userId: user.id, term: { notIn: terms } } });
  if (terms.length > 0)
    await tx.userSearchTerm.createMany({
      data: terms.map((term) => ({ term, userId: user.id })),
      skipDuplicates: true,
    });
}

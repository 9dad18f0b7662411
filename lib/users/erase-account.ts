import type { Tx } from "../platform/db/client";
import { ERASED_NAME } from "../platform/erasure";
import { forgetUserCounts } from "./count-users";

/** Empties a person's account: no name, no address, no way in. The row stays, so that what it is named by still names somebody. */
export async function eraseAccount(tx: Tx, userId: number, now: Date): Promise<void> {
  const where = { userId };
  await tx.session.deleteMany({ where });
  await tx.passwordReset.deleteMany({ where });
  await tx.emailConfirmation.deleteMany({ where });
  await tx.invitation.deleteMany({ where });
  await tx.apiToken.deleteMany({ where });
  await tx.userSearchTerm.deleteMany({ where });
  await tx.user.updateMany({
    where: { id: userId },
    data: {
      name: ERASED_NAME,
      email: null,
      contactDetails: null,
      passwordHash: null,
      emailConfirmedAt: null,
      locale: null,
      active: false,
      // No account any more: nobody finds, invites or reactivates it.
      contact: true,
      tokenVersion: { increment: 1 },
      version: { increment: 1 },
      updatedAt: now,
      erasedAt: now,
    },
  });
  forgetUserCounts();
}

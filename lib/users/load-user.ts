import type { Actor, Role } from "../platform/actor";
import { isDuplicate } from "../platform/db/errors";
import type { Tx } from "../platform/db/client";
import { invalidField, notFound, staleVersion } from "../platform/errors";
import type { UserId } from "../platform/ids";
import { forgetUserCounts } from "./count-users";
import { visibleUsers } from "./scope";

export type LoadedUser = {
  id: number;
  name: string;
  email: string | null;
  role: Role;
  active: boolean;
  invited: boolean;
  /** A program's account. */
  service: boolean;
  version: number;
};

/** Finds a person with an account within what the actor sees; throws not_found. */
export async function loadUser(tx: Tx, actor: Actor, id: UserId): Promise<LoadedUser> {
  const user = await tx.user.findFirst({
    where: { AND: [{ id }, visibleUsers(actor)] },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      active: true,
      passwordHash: true,
      service: true,
      version: true,
    },
  });
  if (!user) throw notFound();
  const { passwordHash, ...facts } = user;
  return { ...facts, invited: passwordHash === null && !facts.service };
}

type Columns = { name?: string; role?: Role; active?: boolean; tokenVersion?: { increment: number } };

/** Changes a person's row where it is still at the version given; throws conflict where it moved on. Gives the new version. */
export async function changeUser(
  tx: Tx,
  user: Pick<LoadedUser, "id">,
  version: number,
  data: Columns,
  now: Date,
): Promise<number> {
  const { count } = await tx.user.updateMany({
    where: { id: user.id, version },
    data: { ...data, version: { increment: 1 }, updatedAt: now },
  });
  if (count === 0) throw staleVersion("users.errors.changedMeanwhile");
  forgetUserCounts();
  return version + 1;
}

/** Waits for a write of an address and throws invalid_input on `email` where somebody has it. */
export async function orAddressTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isDuplicate(error, "email")) throw invalidField("email", "users.errors.addressTaken");
    throw error;
  }
}

import { isStaff, type Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden, notFound } from "../../platform/errors";
import type { UserId } from "../../platform/ids";
import { userPolicy } from "../policy";
import { getUser } from "../queries";
import type { FoundPerson, UserRow } from "../rows";
import { visibleUsers } from "../scope";

export type PersonDetail = FoundPerson & { account: UserRow | null };

/** A person with an account: to staff who they are, while it is active; to administrators also what may be changed. Throws not_found, forbidden to others. */
export async function getPerson(actor: Actor, id: UserId): Promise<PersonDetail> {
  if (!isStaff(actor)) throw forbidden();
  if (userPolicy.list(actor)) {
    const account = await getUser(actor, id);
    return { id, name: account.name, email: account.email === "" ? null : account.email, role: account.role, account };
  }
  const person = await db.user.findFirst({
    where: { AND: [{ id, active: true }, visibleUsers(actor)] },
    select: { id: true, name: true, email: true, role: true },
  });
  if (!person) throw notFound();
  return { ...person, account: null };
}

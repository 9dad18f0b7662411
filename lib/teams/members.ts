import type { Actor, Role } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { invalidField, notFound } from "../platform/errors";
import type { UserId } from "../platform/ids";
import { visibleUsers } from "../users/scope";

export type Member = { id: number; role: Role; active: boolean };

/** Finds the person whose membership changes, within what the actor sees; throws not_found. */
export async function loadMember(tx: Tx, actor: Actor, id: UserId): Promise<Member> {
  const person = await tx.user.findFirst({
    where: { AND: [{ id }, visibleUsers(actor)] },
    select: { id: true, role: true, active: true },
  });
  if (!person) throw notFound();
  return person;
}

/** A team is made of staff who are in; throws invalid_input on `path` for anyone else. */
export function requireStaff(person: Member, path: string): void {
  if (person.role === "learner" || !person.active) throw invalidField(path, "teams.errors.notStaff");
}

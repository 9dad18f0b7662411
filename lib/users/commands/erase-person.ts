import { defineCommand } from "../../define-command";
import { isStaff, type Actor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { lockRow } from "../../platform/db/lock-row";
import { notFound } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import { requireOtherAdmin } from "../active-admins";
import { eraseAccount } from "../erase-account";
import { userEvent } from "../events";
import { userPolicy } from "../policy";
import { ErasePerson } from "../schema";

async function loadPerson(tx: Tx, actor: Actor, id: number) {
  if (actor.kind !== "system" && !isStaff(actor)) throw notFound();
  await lockRow(tx, "User", id);
  const person = await tx.user.findUnique({
    where: { id },
    select: { id: true, role: true, contact: true, active: true, erasedAt: true },
  });
  if (!person) throw notFound();
  return person;
}

/**
 * Erases a person, with an account or without: their name, address and ways in at once, what they wrote by the worker. Their tickets stay,
 * without words. Can't be undone. Gives their id. Throws not_found, forbidden (oneself too), conflict for the last administrator.
 */
export const erasePerson = defineCommand({
  name: "user.erase",
  input: ErasePerson,
  scope: "admin",
  load: (tx, actor, input) => loadPerson(tx, actor, input.id),
  authorize: userPolicy.erase,
  run: async ({ tx, actor, target, now }) => {
    const result = { id: target.id };
    if (target.erasedAt) return { result, unchanged: true };
    if (target.role === "admin" && target.active && !target.contact) await requireOtherAdmin(tx, actor, target.id);
    await eraseAccount(tx, target.id, now);
    const startedById = actorIdOf(actor);
    await tx.erasure.create({ data: { userId: target.id, startedById, startedAt: now }, select: { id: true } });
    return { result, events: [userEvent(target.id, "user.erasureStarted", {})] };
  },
});

import { defineCommand } from "../../define-command";
import { UserId } from "../../platform/ids";
import { userEvent } from "../events";
import { loadUser } from "../load-user";
import { userPolicy } from "../policy";
import { CreateServiceAccount } from "../schema";
import { refreshSearchTerms } from "../search-terms";

/**
 * Makes an account with a role that nobody can sign in to: it acts by the tokens that administrators make for it. Gives its id.
 * Throws forbidden.
 */
export const createServiceAccount = defineCommand({
  name: "user.createServiceAccount",
  input: CreateServiceAccount,
  scope: "admin",
  load: () => Promise.resolve(null),
  authorize: userPolicy.createServiceAccount,
  run: async ({ tx, input, now }) => {
    const { name, role } = input;
    const data = { name, role, service: true, createdAt: now, updatedAt: now };
    const { id } = await tx.user.create({ data, select: { id: true } });
    await refreshSearchTerms(tx, { id, name, email: null });
    return { result: { id }, events: [userEvent(id, "user.serviceAccountCreated", { role }, { name })] };
  },
  idempotency: {
    reference: ({ id }) => id,
    recall: async (tx, actor, id) => ({ id: (await loadUser(tx, actor, UserId.parse(id))).id }),
  },
});

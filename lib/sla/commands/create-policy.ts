import { defineCommand } from "../../define-command";
import { rulesEvent } from "../events";
import { loadPolicy, orNameTaken, policyFacts, requireUsable } from "../load-rules";
import { slaPolicy } from "../policy";
import { raiseRevision } from "../raise-revision";
import { CreatePolicy } from "../schema";

/**
 * Makes a policy that is in force at once; open tickets that it is for are counted again by the worker. Gives its id and version.
 * Throws invalid_input where the name is taken, something it names is unknown or another one is for the same tickets, forbidden.
 */
export const createPolicy = defineCommand({
  name: "policy.create",
  input: CreatePolicy,
  scope: "admin",
  load: () => Promise.resolve(null),
  authorize: slaPolicy.change,
  run: async ({ tx, input, now }) => {
    await requireUsable(tx, { ...input, active: true });
    const data = { ...input, createdAt: now };
    const policy = await orNameTaken(tx.slaPolicy.create({ data, select: { id: true, version: true } }));
    await raiseRevision(tx, now);
    return {
      result: policy,
      events: [rulesEvent("policy.created", policy.id, { name: input.name, after: policyFacts(input) })],
    };
  },
  idempotency: {
    reference: (result) => result.id,
    recall: async (tx, actor, id) => ({ id, version: (await loadPolicy(tx, actor, id)).version }),
  },
});

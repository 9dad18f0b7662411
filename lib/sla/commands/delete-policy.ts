import { defineCommand } from "../../define-command";
import { rulesEvent } from "../events";
import { loadPolicy, policyFacts } from "../load-rules";
import { slaPolicy } from "../policy";
import { raiseRevision } from "../raise-revision";
import { PolicyRef } from "../schema";

/** Deletes a policy; the open tickets it was for are counted again by the worker, by the next one that applies. Throws not_found, forbidden. */
export const deletePolicy = defineCommand({
  name: "policy.delete",
  input: PolicyRef,
  scope: "admin",
  load: (tx, actor, input) => loadPolicy(tx, actor, input.id),
  authorize: slaPolicy.change,
  run: async ({ tx, target, now }) => {
    const { id, name } = target;
    await tx.slaPolicy.delete({ where: { id }, select: { id: true } });
    await raiseRevision(tx, now);
    return { result: { id }, events: [rulesEvent("policy.deleted", id, { name, before: policyFacts(target) })] };
  },
});

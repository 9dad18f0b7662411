import { defineCommand } from "../../define-command";
import { conflict } from "../../platform/errors";
import type { DomainEvent } from "../../platform/events";
import { rulesEvent } from "../events";
import { loadPolicy, orNameTaken, policyFacts, requireUsable } from "../load-rules";
import { slaPolicy } from "../policy";
import { raiseRevision } from "../raise-revision";
import { UpdatePolicy } from "../schema";

type Input = ReturnType<typeof UpdatePolicy.parse>;
type Stored = Awaited<ReturnType<typeof loadPolicy>>;

function eventsOf(target: Stored, input: Input): DomainEvent[] {
  const { id, name } = input;
  const [before, after] = [policyFacts(target), policyFacts(input)];
  const changed = JSON.stringify(before) !== JSON.stringify(after) || name !== target.name;
  const switched = input.active ? "policy.activated" : "policy.deactivated";
  return [
    ...(changed ? [rulesEvent("policy.changed", id, { name, before, after })] : []),
    ...(input.active === target.active ? [] : [rulesEvent(switched, id, { name })]),
  ];
}

/**
 * Replaces what a policy says, and whether it is in force; open tickets are counted again by the worker. Gives the new version. Throws
 * not_found, forbidden, invalid_input, conflict on a stale version.
 */
export const updatePolicy = defineCommand({
  name: "policy.update",
  input: UpdatePolicy,
  scope: "admin",
  load: (tx, actor, input) => loadPolicy(tx, actor, input.id),
  authorize: slaPolicy.change,
  run: async ({ tx, input, target, now }) => {
    const { id, version, ...fields } = input;
    if (version !== target.version) throw conflict("sla.errors.changedMeanwhile");
    const [first, ...others] = eventsOf(target, input);
    if (!first) return { result: { id, version }, unchanged: true };
    await requireUsable(tx, input);
    const data = { ...fields, version: { increment: 1 } };
    await orNameTaken(tx.slaPolicy.updateMany({ where: { id, version }, data }));
    await raiseRevision(tx, now);
    return { result: { id, version: version + 1 }, events: [first, ...others] };
  },
});

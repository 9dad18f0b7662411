import type { PolicyRow } from "@/lib/sla/rows";
import type { UpdatePolicy } from "@/lib/sla/schema";

/** A policy as the command that changes it takes it. */
export function policyFieldsOf(policy: PolicyRow): UpdatePolicy {
  const { id, version, active, name, priority, acceptMinutes, respondMinutes, resolveMinutes } = policy;
  return {
    ...{ id, version, active, name, priority, acceptMinutes, respondMinutes, resolveMinutes },
    categoryId: policy.category?.id ?? null,
    teamId: policy.team?.id ?? null,
    calendarId: policy.calendar.id,
  };
}

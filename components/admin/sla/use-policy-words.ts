import { useTranslations } from "next-intl";
import { useDurationWords } from "@/components/tickets/use-duration-words";
import type { PolicyRow } from "@/lib/sla/rows";
import type { PolicyOptions } from "./policy-fields";

/** Which tickets a policy is for, in words. */
export function useCriteria({ category, team, priority }: PolicyRow, { priorities }: PolicyOptions): string {
  const t = useTranslations("admin.sla.policies");
  const named = [category?.name, team?.name, priorities.find(({ id }) => id === priority)?.name];
  return named.filter((name) => name !== undefined).join(" · ") || t("anyTicket");
}

/** How soon, in words. */
export function useTargets(policy: PolicyRow): string {
  const t = useTranslations("admin.sla.policies.targets");
  const duration = useDurationWords();
  const targets = { accept: policy.acceptMinutes, respond: policy.respondMinutes, resolve: policy.resolveMinutes };
  const said = (["accept", "respond", "resolve"] as const).flatMap((kind) => {
    const minutes = targets[kind];
    return minutes === null ? [] : [t(kind, { duration: duration(minutes, policy.calendar.dayMinutes) })];
  });
  return said.join(" · ") || t("none");
}

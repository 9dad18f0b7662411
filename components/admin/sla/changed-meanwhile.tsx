import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { PolicyRow } from "@/lib/sla/rows";
import type { PolicyOptions } from "./policy-fields";
import { useCriteria, useTargets } from "./use-policy-words";

/** What somebody else made of a policy while it was being changed here, and what to do about it. */
export function ChangedMeanwhile({ policy, options }: { policy: PolicyRow; options: PolicyOptions }) {
  const t = useTranslations("admin.sla.policies");
  const [criteria, targets] = [useCriteria(policy, options), useTargets(policy)];
  return (
    <Banner tone="warning" rounded live>
      {t("changedMeanwhile", { name: policy.name, criteria, targets, calendar: policy.calendar.name })}
    </Banner>
  );
}

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { CalendarRow, PolicyRow } from "@/lib/sla/rows";
import type { PolicyOptions } from "./policy-fields";
import { useCalendarWords } from "./use-calendar-words";
import { useCriteria, useTargets } from "./use-policy-words";

/** What somebody else made of what is being changed here, once it was refused for that; null before. */
export function changedMeanwhile<Row extends { version: number }>(
  conflicted: boolean,
  { own, latest }: { own: Row | undefined; latest: Row | undefined },
): Row | null {
  return conflicted && latest && latest.version !== own?.version ? latest : null;
}

/** What somebody else made of a policy while it was being changed here, and what to do about it. */
export function PolicyChanged({ policy, options }: { policy: PolicyRow; options: PolicyOptions }) {
  const t = useTranslations("admin.sla.policies");
  const [criteria, targets] = [useCriteria(policy, options), useTargets(policy)];
  return (
    <Banner tone="warning" rounded live>
      {t("changedMeanwhile", { name: policy.name, criteria, targets, calendar: policy.calendar.name })}
    </Banner>
  );
}

/** The same of a calendar, with each of its closings. */
export function CalendarChanged({ calendar }: { calendar: CalendarRow }) {
  const t = useTranslations("admin.sla.calendars");
  const { hours, zone, holidays, closings } = useCalendarWords(calendar);
  const said = [...hours, zone, holidays, ...closings].filter((part) => part !== null);
  return (
    <Banner tone="warning" rounded live>
      {t("changedMeanwhile", { name: calendar.name, hours: said.join(" · ") })}
    </Banner>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { dayMinutes } from "@/lib/sla/labels";
import type { CalendarRow, PolicyRow } from "@/lib/sla/rows";
import { priorities } from "@/lib/tickets/schema";
import { CalendarList } from "./calendar-list";
import { NewRules } from "./new-rules";
import type { Option, PolicyOptions } from "./policy-fields";
import { PolicyList } from "./policy-list";

type Props = {
  policies: readonly PolicyRow[];
  calendars: readonly CalendarRow[];
  categories: readonly Option[];
  teams: readonly Option[];
  timeZones: readonly string[];
};

/** How soon tickets are accepted, answered and resolved, and by which opening hours that is counted. */
export async function SlaScreen({ policies, calendars, categories, teams, timeZones }: Props) {
  const t = await getTranslations();
  const options: PolicyOptions = {
    categories,
    teams,
    priorities: priorities.map((id) => ({ id, name: t(`tickets.priority.${id}`) })),
    calendars: calendars.map(({ id, name, slots }) => ({ id, name, dayMinutes: dayMinutes(slots) })),
  };
  return (
    <Page sheet>
      <PageHeader line title={t("admin.sla.title")} actions={<NewRules options={options} timeZones={timeZones} />} />
      <Section title={t("admin.sla.policies.title")} intro={t("admin.sla.policies.intro")}>
        {policies.length === 0 ? (
          <p className="px-4 pb-4 text-ink-2 lg:px-5">{t("admin.sla.policies.empty")}</p>
        ) : (
          <PolicyList policies={policies} options={options} />
        )}
      </Section>
      <Section title={t("admin.sla.calendars.title")} intro={t("admin.sla.calendars.intro")}>
        <CalendarList calendars={calendars} timeZones={timeZones} />
      </Section>
    </Page>
  );
}

function Section({ title, intro, children }: { title: string; intro: string; children: ReactNode }) {
  return (
    <section className="pt-5">
      <h2 className="px-4 text-md font-semibold lg:px-5">{title}</h2>
      <p className="mt-0.5 mb-2 max-w-160 px-4 text-sm text-pretty text-ink-3 lg:px-5">{intro}</p>
      {children}
    </section>
  );
}

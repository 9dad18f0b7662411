import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import type { Centre } from "@/lib/settings/queries";
import { CentreForm } from "./centre-form";
import { LimitsForm } from "./limits-form";
import { RegistrationForm } from "./registration-form";
import { RestrictionSwitch } from "./restriction-switch";
import { SettingsSection } from "./settings-section";

type Props = { settings: Centre & { revision: number }; timeZones: readonly string[] };

/** The centre's settings, each kept by itself. */
export async function SettingsScreen({ settings, timeZones }: Props) {
  const [t, status] = await Promise.all([getTranslations("admin.settings"), getTranslations("tickets.status")]);
  const { name, timeZone, registration, restrictTechnicians, columnLimits, revision } = settings;
  return (
    <Page sheet>
      <PageHeader line title={t("title")} />
      <div className="w-full max-w-160 px-4 pb-10 lg:px-5">
        <SettingsSection title={t("centre.title")} intro={t("centre.intro")}>
          <CentreForm key={`${name} ${timeZone}`} centre={{ name, timeZone, revision }} timeZones={timeZones} />
        </SettingsSection>
        <SettingsSection title={t("registration.title")} intro={t("registration.intro")}>
          <RegistrationForm key={JSON.stringify(registration)} registration={registration} revision={revision} />
        </SettingsSection>
        <SettingsSection title={t("restriction.title")}>
          <RestrictionSwitch on={restrictTechnicians} revision={revision} />
        </SettingsSection>
        <SettingsSection title={t("limits.title")} intro={t("limits.intro")}>
          <LimitsForm
            key={JSON.stringify(columnLimits)}
            limits={columnLimits}
            labels={{ new: status("new"), in_progress: status("in_progress"), waiting: status("waiting") }}
            revision={revision}
          />
        </SettingsSection>
      </div>
    </Page>
  );
}

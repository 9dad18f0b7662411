"use client";

import { useTranslations } from "next-intl";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { RadioGroup } from "@/components/ui/radio-group";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import { updateSettingsAction } from "@/lib/settings/actions";
import { CENTRE_NAME_MAX, registrationModes, timeZones, type RegistrationMode } from "@/lib/settings/schema";
import { FormProblem } from "../form-problem";
import { useAdminForm } from "../use-admin-form";
import { SettingsSection } from "./settings-section";

export type SettingsFacts = {
  revision: number;
  name: string;
  timeZone: string;
  registration: { mode: RegistrationMode; domains: string[] };
  restrictTechnicians: boolean;
};

const domainsOf = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

/** The centre's settings: changed together, saved by one button that says so. */
export function SettingsForm({ settings }: { settings: SettingsFacts }) {
  const t = useTranslations("admin.settings");
  const [name, setName] = useState(settings.name);
  const [timeZone, setTimeZone] = useState(settings.timeZone);
  const [mode, setMode] = useState(settings.registration.mode);
  const [domains, setDomains] = useState(settings.registration.domains.join(", "));
  const [restrict, setRestrict] = useState(settings.restrictTechnicians);
  const form = useAdminForm(updateSettingsAction, { onDone: () => toast({ message: t("saved") }) });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    form.send({
      revision: settings.revision,
      name,
      timeZone,
      registration: { mode, domains: domainsOf(domains) },
      restrictTechnicians: restrict,
    });
  };
  return (
    <form onSubmit={submit} noValidate className="grid max-w-160 gap-8 px-4 py-4 lg:px-5">
      <SettingsSection title={t("centre")}>
        <TextField
          label={t("name")}
          value={name}
          maxLength={CENTRE_NAME_MAX * 2}
          error={form.issue("name")}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        <NativeSelect
          label={t("timeZone")}
          hint={t("timeZoneHint")}
          value={timeZone}
          error={form.issue("timeZone")}
          onChange={(event) => {
            setTimeZone(event.target.value);
          }}
        >
          {timeZones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </NativeSelect>
      </SettingsSection>
      <SettingsSection title={t("registration")}>
        <RadioGroup
          legend={t("whoRegisters")}
          name="registration"
          value={mode}
          onValueChange={setMode}
          options={registrationModes.map((value) => ({
            value,
            label: t(`modes.${value}.label`),
            description: t(`modes.${value}.text`),
          }))}
        />
        {mode === "domains" ? (
          <TextField
            label={t("domains")}
            hint={t("domainsHint")}
            value={domains}
            error={form.issue("registration")}
            onChange={(event) => {
              setDomains(event.target.value);
            }}
          />
        ) : null}
      </SettingsSection>
      <SettingsSection title={t("tickets")}>
        <Switch
          label={t("restrict")}
          description={t("restrictText")}
          checked={restrict}
          onChange={(event) => {
            setRestrict(event.target.checked);
          }}
        />
      </SettingsSection>
      <div className="grid justify-items-start gap-3">
        <FormProblem>{form.message}</FormProblem>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

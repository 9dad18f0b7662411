"use client";

import { useTranslations } from "next-intl";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { registrationModes, type Registration } from "@/lib/settings/schema";
import { FormProblem } from "../form-problem";
import { useSettingsForm } from "./use-settings-form";

type Props = { registration: Registration; revision: number };

/** The domains as people write them: one a line, or with commas, or as an address. */
const domainsIn = (text: string) =>
  text
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^.*@/, ""))
    .filter((word) => word !== "");

/** Who may make an account by themselves. */
export function RegistrationForm({ registration, revision }: Props) {
  const t = useTranslations("admin");
  const [mode, setMode] = useState(registration.mode);
  const [domains, setDomains] = useState(registration.domains.join("\n"));
  const form = useSettingsForm(revision, { registration });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    form.send({ registration: { mode, domains: mode === "domains" ? domainsIn(domains) : registration.domains } });
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <FormProblem>{form.message}</FormProblem>
      <RadioGroup
        legend={t("settings.registration.legend")}
        legendHidden
        name="mode"
        value={mode}
        onValueChange={setMode}
        error={form.issue("registration.mode")}
        options={registrationModes.map((one) => ({
          value: one,
          label: t(`settings.registration.modes.${one}`),
          description: t(`settings.registration.says.${one}`),
        }))}
      />
      {mode === "domains" ? (
        <TextArea
          label={t("settings.registration.domains")}
          hint={t("settings.registration.domainsHint")}
          value={domains}
          rows={3}
          spellCheck={false}
          className="max-w-96"
          error={form.issue("registration.domains")}
          onChange={(event) => {
            setDomains(event.currentTarget.value);
          }}
        />
      ) : null}
      <div>
        <Button type="submit" busy={form.busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { TextField } from "@/components/ui/text-field";
import { FormProblem } from "../form-problem";
import { useSettingsForm } from "./use-settings-form";

type Props = { centre: { name: string; timeZone: string; revision: number }; timeZones: readonly string[] };

const asChoice = (name: string) => ({ value: name, label: name.replaceAll("_", " ") });

/** The centre's name, and the time zone in which it lives. */
export function CentreForm({ centre, timeZones }: Props) {
  const t = useTranslations("admin");
  const [name, setName] = useState(centre.name);
  const [timeZone, setTimeZone] = useState<string | null>(centre.timeZone);
  const form = useSettingsForm(centre.revision, { name: centre.name, timeZone: centre.timeZone });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    form.send({ name, timeZone: timeZone ?? "" });
  };
  return (
    <form noValidate onSubmit={submit} className="grid max-w-96 gap-4">
      <FormProblem>{form.message}</FormProblem>
      <TextField
        label={t("settings.centre.name")}
        value={name}
        required
        maxLength={200}
        autoComplete="off"
        error={form.issue("name")}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Combobox
        label={t("settings.centre.timeZone")}
        hint={t("settings.centre.timeZoneHint")}
        choices={timeZones.map(asChoice)}
        value={timeZone === null ? null : asChoice(timeZone)}
        onValueChange={(choice) => {
          setTimeZone(choice?.value ?? null);
        }}
        emptyText={t("filters.none")}
        openLabel={t("settings.centre.openZones")}
        error={form.issue("timeZone")}
      />
      <div>
        <Button type="submit" busy={form.busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/components/ui/switch";
import { FormProblem } from "../form-problem";
import { useSettingsForm } from "./use-settings-form";

/** Whether technicians see the tickets of their teams only; kept at once. */
export function RestrictionSwitch({ on, revision }: { on: boolean; revision: number }) {
  const t = useTranslations("admin.settings.restriction");
  const form = useSettingsForm(revision, { restrictTechnicians: on });
  const [wanted, setWanted] = useState(on);
  const shown = form.settling ? wanted : on;
  return (
    <div className="grid gap-3">
      <FormProblem>{form.message}</FormProblem>
      <Switch
        label={t("label")}
        description={t("says")}
        checked={shown}
        aria-busy={form.settling}
        onChange={() => {
          if (form.busy) return;
          setWanted(!shown);
          form.send({ restrictTechnicians: !shown });
        }}
      />
    </div>
  );
}

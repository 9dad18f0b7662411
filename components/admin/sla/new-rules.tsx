"use client";

import { CalendarPlus } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { NewButton } from "@/components/ui/new-button";
import { CalendarDialog } from "./calendar-dialog";
import { PolicyDialog } from "./policy-dialog";
import type { PolicyOptions } from "./policy-fields";

type Props = { options: PolicyOptions; timeZones: readonly string[] };

/** « Nouveaux horaires » and « Nouvelle règle ». */
export function NewRules({ options, timeZones }: Props) {
  const t = useTranslations("admin.sla");
  const [open, setOpen] = useState<"policy" | "calendar" | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <Button icon={<CalendarPlus size={16} aria-hidden />} aria-haspopup="dialog" onClick={() => setOpen("calendar")}>
        {t("calendars.new")}
      </Button>
      <NewButton onClick={() => setOpen("policy")}>{t("policies.new")}</NewButton>
      {open === "policy" ? <PolicyDialog options={options} onClose={close} /> : null}
      {open === "calendar" ? <CalendarDialog timeZones={timeZones} onClose={close} /> : null}
    </>
  );
}

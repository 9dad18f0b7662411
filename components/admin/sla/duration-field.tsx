"use client";

import { useTranslations } from "next-intl";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { useDurationWords } from "@/components/tickets/use-duration-words";
import { durationUnits, type DurationDraft, type DurationUnit } from "./duration-draft";

type Props = {
  label: string;
  draft: DurationDraft;
  /** Minutes in a day of opening. */
  perDay: number;
  error: string | undefined;
  onChange: (draft: DurationDraft) => void;
};

/** A number and its unit; empty is no target. */
export function DurationField({ label, draft, perDay, error, onChange }: Props) {
  const t = useTranslations("admin.sla.fields");
  const duration = useDurationWords();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] items-start gap-2">
      <TextField
        label={label}
        labelEnd={t("optional")}
        value={draft.amount}
        inputMode="decimal"
        autoComplete="off"
        maxLength={8}
        error={error}
        onChange={(event) => {
          onChange({ ...draft, amount: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={t("unitOf", { name: label })}
        labelHidden
        labelEnd={" "}
        value={draft.unit}
        onChange={(event) => {
          onChange({ ...draft, unit: event.currentTarget.value as DurationUnit });
        }}
      >
        {durationUnits.map((unit) => (
          <option key={unit} value={unit}>
            {t(`units.${unit}`, { day: duration(perDay, 0) })}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { bareInput, Field, fieldFrame } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
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
  const day = {
    hours: Math.floor(perDay / 60),
    minutes: String(perDay % 60).padStart(2, "0"),
    whole: perDay % 60 ? "no" : "yes",
  };
  return (
    <Field label={label} labelEnd={t("optional")} error={error}>
      {(control) => (
        <span className="grid grid-cols-[88px_minmax(0,1fr)] gap-2">
          <span className={fieldFrame()}>
            <input
              {...control}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              maxLength={8}
              value={draft.amount}
              className={bareInput}
              onChange={(event) => {
                onChange({ ...draft, amount: event.currentTarget.value });
              }}
            />
          </span>
          <NativeSelect
            label={t("unitOf", { name: label })}
            labelHidden
            value={draft.unit}
            onChange={(event) => {
              onChange({ ...draft, unit: event.currentTarget.value as DurationUnit });
            }}
          >
            {durationUnits.map((unit) => (
              <option key={unit} value={unit}>
                {t(`units.${unit}`, day)}
              </option>
            ))}
          </NativeSelect>
        </span>
      )}
    </Field>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { absenceReasons, type AbsenceReason, type AddAbsence } from "@/lib/absences/schema";

type Entered = Omit<AddAbsence, "userId">;
type Props = {
  /** Entered for somebody else. */
  ofOther?: boolean;
  busy: boolean;
  issue: (name: string) => string | undefined;
  /** What is wrong as a whole. */
  message: string | null;
  /** Gives whether it was taken; then the form is empty again. */
  onSend: (absence: Entered) => Promise<boolean>;
};

const EMPTY = { firstDay: "", lastDay: "", reason: "" };

/** The days of an absence, both included. */
export function AbsenceForm({ ofOther = false, busy, issue, message, onSend }: Props) {
  const t = useTranslations("absences");
  const [entered, setEntered] = useState(EMPTY);
  const day = (name: "firstDay" | "lastDay") => ({
    type: "date",
    label: t(name),
    value: entered[name],
    required: true,
    error: issue(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      const follows = name === "firstDay" && (entered.lastDay === "" || entered.lastDay < value);
      setEntered({ ...entered, [name]: value, ...(follows ? { lastDay: value } : {}) });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = entered.reason === "" ? null : (entered.reason as AbsenceReason);
    void onSend({ ...entered, reason }).then((taken) => {
      if (taken) setEntered(EMPTY);
    });
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-3 sm:grid-cols-2">
      {message ? (
        <p role="alert" className="text-sm text-danger-text sm:col-span-2">
          {message}
        </p>
      ) : null}
      <TextField {...day("firstDay")} />
      <TextField {...day("lastDay")} min={entered.firstDay} />
      <ReasonField
        hint={t(ofOther ? "reasonHintOf" : "reasonHint")}
        value={entered.reason}
        onChange={(reason) => {
          setEntered({ ...entered, reason });
        }}
      />
      <div className="sm:col-span-2">
        <Button type="submit" variant="primary" busy={busy}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}

type ReasonProps = { hint: string; value: string; onChange: (reason: string) => void };

function ReasonField({ hint, value, onChange }: ReasonProps) {
  const t = useTranslations("absences");
  return (
    <NativeSelect
      label={t("reason")}
      hint={hint}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    >
      <option value="">{t("reasons.none")}</option>
      {absenceReasons.map((reason) => (
        <option key={reason} value={reason}>
          {t(`reasons.${reason}`)}
        </option>
      ))}
    </NativeSelect>
  );
}

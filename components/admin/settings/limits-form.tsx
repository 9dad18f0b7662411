"use client";

import { useTranslations } from "next-intl";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { limitedColumns, type ColumnLimits, type LimitedColumn } from "@/lib/settings/schema";
import { FormProblem } from "../form-problem";
import { useSettingsForm } from "./use-settings-form";

type Props = { limits: ColumnLimits; labels: Readonly<Record<LimitedColumn, string>>; revision: number };
type Draft = Record<LimitedColumn, string>;

const draftOf = (limits: ColumnLimits): Draft => ({
  new: String(limits.new ?? ""),
  in_progress: String(limits.in_progress ?? ""),
  waiting: String(limits.waiting ?? ""),
});
/** What is no number stays so: the field is refused with its words. */
const limitOf = (text: string) => (text.trim() === "" ? null : Number(text.trim()));

/** How many tickets each open column of the board should hold at most. */
export function LimitsForm({ limits, labels, revision }: Props) {
  const t = useTranslations("admin");
  const [draft, setDraft] = useState(draftOf(limits));
  const form = useSettingsForm(revision, { columnLimits: limits });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { new: fresh, in_progress, waiting } = draft;
    form.send({
      columnLimits: { new: limitOf(fresh), in_progress: limitOf(in_progress), waiting: limitOf(waiting) },
    });
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <FormProblem>{form.message}</FormProblem>
      <div className="grid max-w-96 gap-3 sm:grid-cols-3">
        {limitedColumns.map((column) => (
          <TextField
            key={column}
            label={labels[column]}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={draft[column]}
            error={form.issue(`columnLimits.${column}`)}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setDraft((before) => ({ ...before, [column]: text }));
            }}
          />
        ))}
      </div>
      <div>
        <Button type="submit" busy={form.busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

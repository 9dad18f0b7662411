"use client";

import { useTranslations } from "next-intl";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { EnteredTime } from "./use-time-acts";

export type TimeIssues = { duration?: string; day?: string; line?: string };

type Props = {
  entered?: EnteredTime;
  submitLabel: string;
  /** Gives what is wrong by the field; null when it was taken. */
  onSend: (entered: EnteredTime) => Promise<TimeIssues | null>;
  onDone: () => void;
};

const NOTHING: EnteredTime = { duration: "", day: "", line: "" };

/** How long, on which day, and what for. */
export function TimeForm({ entered = NOTHING, submitLabel, onSend, onDone }: Props) {
  const t = useTranslations("timeSpent");
  const [draft, setDraft] = useState(entered);
  const [issues, setIssues] = useState<TimeIssues>({});
  const [busy, setBusy] = useState(false);
  const field = (name: keyof EnteredTime) => ({
    value: draft[name],
    error: issues[name],
    autoComplete: "off",
    onKeyDown: (event: { key: string }) => {
      if (event.key === "Escape") onDone();
    },
    onChange: (event: { currentTarget: { value: string } }) => {
      setDraft({ ...draft, [name]: event.currentTarget.value });
      setIssues({});
    },
  });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const wrong = await onSend(draft);
    setBusy(false);
    if (wrong) setIssues(wrong);
    else onDone();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="my-2 grid grid-cols-2 gap-2">
      <TextField
        label={t("duration")}
        placeholder="1h30"
        {...field("duration")}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked for this very field
        autoFocus
      />
      <TextField type="date" label={t("day")} {...field("day")} />
      <TextField label={t("line")} className="col-span-2" maxLength={200} {...field("line")} />
      <span className="col-span-2 flex justify-end gap-2">
        <Button size="sm" variant="quiet" onClick={onDone}>
          {t("cancel")}
        </Button>
        <Button size="sm" type="submit" busy={busy}>
          {submitLabel}
        </Button>
      </span>
    </form>
  );
}

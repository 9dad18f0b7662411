"use client";

import { useNow, useTimeZone, useTranslations } from "next-intl";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { fieldsOf, momentOf } from "./due-moment";

type Props = {
  /** The date it is to be resolved by now. */
  due: Date | null;
  byHand: boolean;
  /** Null is what the deadline rules count. */
  onSet: (due: Date | null) => void;
};

const inADay = (now: Date) => new Date(now.getTime() + 86_400_000);

/** Sets by hand when a ticket is to be resolved, in the centre's time zone, or goes back to what is counted. */
export function DueForm({ due, byHand, onSet }: Props) {
  const t = useTranslations("tickets.due");
  const timeZone = useTimeZone() ?? "Europe/Paris";
  const now = useNow();
  const [draft, setDraft] = useState(() => fieldsOf(due && due > now ? due : inADay(now), timeZone));
  const [error, setError] = useState<"past" | "unreadable" | null>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const at = momentOf(draft.date, draft.time, timeZone);
    const wrong = at === null ? "unreadable" : at <= new Date() ? "past" : null;
    setError(wrong);
    if (at && !wrong) onSet(at);
  };
  const put = (part: Partial<typeof draft>) => {
    setError(null);
    setDraft({ ...draft, ...part });
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-2">
        <TextField
          label={t("date")}
          type="date"
          required
          value={draft.date}
          error={error ? t(error) : undefined}
          onChange={(event) => put({ date: event.currentTarget.value })}
        />
        <TextField
          label={t("time")}
          type="time"
          required
          value={draft.time}
          onChange={(event) => put({ time: event.currentTarget.value })}
        />
      </div>
      <p className="text-xs text-ink-3">{t(byHand ? "byHand" : "counted")}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" size="sm" variant="primary">
          {t("save")}
        </Button>
        {byHand ? (
          <Button size="sm" variant="quiet" onClick={() => onSet(null)}>
            {t("usual")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

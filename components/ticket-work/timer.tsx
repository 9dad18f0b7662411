"use client";

import { Pause, Play } from "@/components/ui/icons/staff";
import { useNow, useTranslations } from "next-intl";
import { useState, type SubmitEvent } from "react";
import { useMoments } from "@/components/tickets/use-moments";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { FORGOTTEN_MS, minutesSince, minutesText } from "@/lib/time-spent/labels";
import type { TimeActs } from "./use-time-acts";

function Start({ onStart }: { onStart: () => void }) {
  const t = useTranslations("timeSpent");
  return (
    <Button variant="quiet" size="xs" icon={<Play size={12} aria-hidden />} onClick={onStart}>
      {t("start")}
    </Button>
  );
}

type RunningProps = { since: Date; acts: TimeActs };

/** The reader's own timer; one that was forgotten asks how long it really was. */
function Running({ since, acts }: RunningProps) {
  const t = useTranslations("timeSpent");
  const now = useNow({ updateInterval: 10_000 });
  if (now.getTime() - since.getTime() > FORGOTTEN_MS) return <Forgotten since={since} acts={acts} />;
  return (
    <p className="mb-1.5 flex min-h-9 items-center gap-2 rounded-md bg-accent-soft px-2.5 text-accent-text">
      <span>{t("running", { time: minutesText(minutesSince(since, now)) })}</span>
      <Button size="xs" className="ml-auto" icon={<Pause size={12} aria-hidden />} onClick={() => void acts.stop()}>
        {t("stop")}
      </Button>
    </p>
  );
}

function Forgotten({ since, acts }: RunningProps) {
  const t = useTranslations("timeSpent");
  const { dayAndTime } = useMoments();
  const [duration, setDuration] = useState("");
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setError(await acts.stop(duration));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="mb-2 grid gap-2 rounded-md bg-warning-soft p-2.5"
    >
      <p className="text-sm text-warning-text">{t("forgotten", { since: dayAndTime(since) })}</p>
      <TextField
        label={t("duration")}
        value={duration}
        error={error}
        autoComplete="off"
        onChange={(event) => {
          setDuration(event.currentTarget.value);
          setError(null);
        }}
      />
      <span className="flex flex-wrap justify-end gap-2">
        <Button size="sm" variant="quiet" onClick={() => void acts.drop()}>
          {t("drop")}
        </Button>
        <Button size="sm" type="submit">
          {t("count")}
        </Button>
      </span>
    </form>
  );
}

export const Timer = { Start, Running };

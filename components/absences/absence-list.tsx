"use client";

import { CalendarOff } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useDayWords } from "@/components/tickets/use-day-words";
import { Button } from "@/components/ui/button";
import type { AbsenceRow } from "@/lib/absences/queries";

type Props = { absences: readonly AbsenceRow[]; busy: boolean; onEnd: (absence: AbsenceRow) => void };

/** A person's absences of today and later, each with the way to end it. */
export function AbsenceList({ absences, busy, onEnd }: Props) {
  const t = useTranslations("absences");
  if (absences.length === 0) return <p className="text-sm text-ink-3">{t("none")}</p>;
  return (
    <ul aria-label={t("title")} className="grid">
      {absences.map((absence) => (
        <AbsenceLine key={absence.id} absence={absence} busy={busy} onEnd={onEnd} />
      ))}
    </ul>
  );
}

function AbsenceLine({ absence, busy, onEnd }: Omit<Props, "absences"> & { absence: AbsenceRow }) {
  const t = useTranslations("absences");
  const day = useDayWords();
  const { firstDay, lastDay, reason, begun } = absence;
  const days = { from: day(firstDay), to: day(lastDay) };
  return (
    <li className="flex min-h-11 items-center gap-3 border-b border-line py-1.5 last:border-b-0">
      <CalendarOff size={18} className="shrink-0 text-ink-3" aria-hidden />
      <p className="min-w-0 flex-1">
        <span className="font-medium">{firstDay === lastDay ? t("oneDay", days) : t("range", days)}</span>
        {begun ? <span className="text-sm text-warning-text"> · {t("running")}</span> : null}
        {reason ? <span className="text-sm text-ink-3"> · {t(`reasons.${reason}`)}</span> : null}
      </p>
      <Button
        size="sm"
        busy={busy}
        aria-label={t(begun ? "endNamed" : "cancelNamed", days)}
        onClick={() => {
          onEnd(absence);
        }}
      >
        {t(begun ? "end" : "cancel")}
      </Button>
    </li>
  );
}

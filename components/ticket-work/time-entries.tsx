"use client";

import { Pencil, X } from "@/components/ui/icons/everyday";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { minutesText } from "@/lib/time-spent/labels";
import type { TimeEntryRow } from "@/lib/time-spent/rows";
import { TimeForm } from "./time-form";
import type { TimeActs } from "./use-time-acts";

type Props = { entries: readonly TimeEntryRow[]; acts: TimeActs };

/** The single entries, on demand; one's own can be corrected and taken away. */
export function TimeEntries({ entries, acts }: Props) {
  const t = useTranslations("timeSpent");
  return (
    <details className="mt-1 text-sm">
      <summary className="min-h-6 list-none rounded-xs text-ink-3 select-none hover:text-ink-2 pointer-coarse:flex pointer-coarse:min-h-11 pointer-coarse:items-center [&::-webkit-details-marker]:hidden">
        {t("entries", { count: entries.length })}
      </summary>
      <ul className="mt-1 grid gap-1">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} acts={acts} />
        ))}
      </ul>
    </details>
  );
}

function Entry({ entry, acts }: { entry: TimeEntryRow; acts: TimeActs }) {
  const t = useTranslations("timeSpent");
  const format = useFormatter();
  const [editing, setEditing] = useState(false);
  const { by, minutes, day, line, mine } = entry;
  const time = minutesText(minutes);
  const said = format.dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" });
  if (editing) {
    return (
      <li>
        <TimeForm
          entered={{ duration: time, day, line }}
          submitLabel={t("save")}
          onSend={(entered) => acts.change(entry, entered)}
          onDone={() => {
            setEditing(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className="flex min-h-7 items-center gap-2 text-ink-2">
      <span className="min-w-0 flex-1 wrap-anywhere">
        {t("entry", { time, name: by.name, day: said })}
        {line === "" ? null : <span className="text-ink-3"> · {line}</span>}
      </span>
      {mine ? (
        <span className="flex shrink-0">
          <IconButton
            size="xs"
            label={t("edit", { time })}
            icon={<Pencil size={12} />}
            onClick={() => setEditing(true)}
          />
          <IconButton
            size="xs"
            label={t("remove", { time })}
            icon={<X size={13} />}
            onClick={() => void acts.remove(entry)}
          />
        </span>
      ) : null}
    </li>
  );
}

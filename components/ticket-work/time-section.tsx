"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import { minutesText } from "@/lib/time-spent/labels";
import type { TimeSpent } from "@/lib/time-spent/rows";
import { useTicketPage } from "../ticket-page/ticket-context";
import { AddButton, SectionHead } from "./section-head";
import { TimeEntries } from "./time-entries";
import { TimeForm } from "./time-form";
import { Timer } from "./timer";
import { useTimeActs } from "./use-time-acts";

/** The time that was spent on a ticket, in all and by each. */
export function TimeSection({ time }: { time: TimeSpent }) {
  const t = useTranslations("timeSpent");
  const { ticket } = useTicketPage();
  const acts = useTimeActs();
  const [adding, setAdding] = useState(false);
  const { minutes, people, entries, runningSince } = time;
  const actions = ticket.can.work ? (
    <>
      {runningSince ? null : <Timer.Start onStart={() => void acts.start()} />}
      <AddButton open={adding} onToggle={() => setAdding(!adding)}>
        {t("add")}
      </AddButton>
    </>
  ) : null;
  return (
    <section aria-labelledby="ticket-time" className="mt-4.5">
      <SectionHead
        id="ticket-time"
        title={t("title")}
        beside={minutes > 0 ? minutesText(minutes) : null}
        actions={actions}
      />
      {runningSince && ticket.can.work ? <Timer.Running since={runningSince} acts={acts} /> : null}
      {adding ? (
        <TimeForm
          submitLabel={t("count")}
          onSend={(entered) => acts.add(entered)}
          onDone={() => {
            setAdding(false);
          }}
        />
      ) : null}
      <ul className="grid gap-1">
        {people.map((person) => (
          <li key={person.id} className="flex min-h-6 items-center gap-2">
            <PersonAvatar person={person} size={20} />
            <span className="min-w-0 truncate">{person.name}</span>
            <span className="ml-auto shrink-0 text-sm text-ink-2">{minutesText(person.minutes)}</span>
          </li>
        ))}
      </ul>
      {entries.length > 0 ? <TimeEntries entries={entries} acts={acts} /> : null}
    </section>
  );
}

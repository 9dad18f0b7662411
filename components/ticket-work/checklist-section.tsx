"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { ChecklistEntryRow } from "@/lib/checklists/rows";
import { isOpen } from "@/lib/tickets/status";
import { useTicketPage } from "../ticket-page/ticket-context";
import { ChecklistEntry } from "./checklist-entry";
import { NewEntry } from "./new-entry";
import { AddButton, SectionHead } from "./section-head";
import { useChecklist } from "./use-checklist";
import { useEntryDrag } from "./use-entry-drag";

/** What is to be done on a ticket, ticked off by whoever did it. */
export function ChecklistSection({ entries }: { entries: readonly ChecklistEntryRow[] }) {
  const t = useTranslations("checklists");
  const { ticket } = useTicketPage();
  const checklist = useChecklist();
  const [adding, setAdding] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const drag = useEntryDrag({ list, entries, onMove: (id, afterId) => void checklist.move(id, afterId) });
  const left = entries.filter(({ done }) => done === null).length;
  const add = ticket.can.work ? (
    <AddButton open={adding} onToggle={() => setAdding(!adding)}>
      {t("add")}
    </AddButton>
  ) : null;
  return (
    <section aria-labelledby="ticket-checklist" className="mt-4.5">
      <SectionHead
        id="ticket-checklist"
        title={t("title")}
        beside={entries.length > 0 ? t("count", { done: entries.length - left, count: entries.length }) : null}
        actions={add}
      />
      {left > 0 && !isOpen(ticket.status) ? (
        <p className="mb-1 text-sm text-warning-text">{t("openAtEnd", { count: left })}</p>
      ) : null}
      <ul ref={list}>
        {drag.shown.map((entry, place) => (
          <ChecklistEntry
            key={entry.id}
            entry={entry}
            checklist={checklist}
            grip={drag.gripOf(entry, place)}
            lifted={drag.lifted === entry.id}
          />
        ))}
      </ul>
      <p aria-live="assertive" className="sr-only">
        {drag.said}
      </p>
      {adding ? <NewEntry checklist={checklist} onDone={() => setAdding(false)} /> : null}
    </section>
  );
}

"use client";

import { Ellipsis, Pencil } from "@/components/ui/icons/everyday";
import { Trash2 } from "@/components/ui/icons/occasional";
import { History } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuLink, MenuSeparator } from "@/components/ui/menu-lines";
import { toast } from "@/components/ui/toast-queue";
import { createCalendarAction, deleteCalendarAction } from "@/lib/sla/actions";
import type { CalendarRow } from "@/lib/sla/rows";
import { useAct } from "../use-act";
import { CalendarDialog } from "./calendar-dialog";
import { fromHoursDraft, toHoursDraft } from "./hours-draft";
import { useCalendarWords } from "./use-calendar-words";

type Props = { calendars: readonly CalendarRow[]; timeZones: readonly string[] };

/** The calendars: when they open, what else they keep, and which policies count by them. */
export function CalendarList({ calendars, timeZones }: Props) {
  const t = useTranslations("admin.sla.calendars");
  const [edited, setEdited] = useState<CalendarRow | null>(null);
  return (
    <>
      <ul aria-label={t("title")}>
        {calendars.map((calendar) => (
          <CalendarLine key={calendar.id} calendar={calendar} onEdit={() => setEdited(calendar)} />
        ))}
      </ul>
      {edited ? (
        <CalendarDialog
          key={edited.id}
          calendar={edited}
          latest={calendars.find(({ id }) => id === edited.id)}
          timeZones={timeZones}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}

type LineProps = { calendar: CalendarRow; onEdit: () => void };

function CalendarLine({ calendar, onEdit }: LineProps) {
  const t = useTranslations("admin.sla.calendars");
  const { hours, zone, holidays, closings } = useCalendarWords(calendar);
  const closed = closings.length > 0 ? t("closingsKept", { count: closings.length }) : null;
  const kept = [zone, holidays, closed].filter((part) => part !== null);
  return (
    <li className="flex items-start gap-3 border-b border-line px-4 py-2.5 hover:bg-hover lg:px-5">
      <div className="grid min-w-0 flex-1 gap-x-4 gap-y-0.5 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="min-w-0">
          <h3 className="font-medium wrap-anywhere">{calendar.name}</h3>
          <p className="text-sm wrap-anywhere text-ink-2">
            {calendar.usedBy.length === 0 ? t("unused") : t("usedBy", { policies: calendar.usedBy.join(", ") })}
          </p>
        </div>
        <div className="min-w-0 text-sm text-ink-2">
          {hours.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {kept.length > 0 ? <p className="text-pretty text-ink-3">{kept.join(" · ")}</p> : null}
        </div>
      </div>
      <CalendarMenu calendar={calendar} onEdit={onEdit} />
    </li>
  );
}

function CalendarMenu({ calendar, onEdit }: LineProps) {
  const t = useTranslations("admin");
  const act = useAct();
  const { id, name, usedBy } = calendar;
  const remove = async () => {
    if (!(await act(() => deleteCalendarAction({ id })))) return;
    const back = () => void act(() => createCalendarAction(fromHoursDraft(toHoursDraft(calendar))));
    toast({
      message: t("sla.calendars.deleted", { name }),
      action: { label: t("undo"), kbd: "Ctrl Z", onPress: back },
    });
  };
  return (
    <Menu
      align="end"
      className="w-56"
      trigger={<IconButton size="sm" label={t("sla.calendars.menu", { name })} icon={<Ellipsis size={16} />} />}
    >
      <MenuAction icon={<Pencil size={16} />} onSelect={onEdit}>
        {t("sla.calendars.change")}
      </MenuAction>
      <MenuAction icon={<Trash2 size={16} />} disabled={usedBy.length > 0} onSelect={() => void remove()}>
        {t("sla.calendars.delete")}
      </MenuAction>
      <MenuSeparator />
      <MenuLink icon={<History size={16} />} href={`/admin/audit?type=calendar&subject=${String(id)}`}>
        {t("sla.calendars.history")}
      </MenuLink>
    </Menu>
  );
}

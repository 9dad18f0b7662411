"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import { createCalendarAction, updateCalendarAction } from "@/lib/sla/actions";
import { dayMinutes } from "@/lib/sla/labels";
import type { CalendarRow } from "@/lib/sla/rows";
import { FormDialog } from "../form-dialog";
import { useAct } from "../use-act";
import { useAdminForm } from "../use-admin-form";
import { CalendarChanged, changedMeanwhile } from "./changed-meanwhile";
import { ClosingFields } from "./closing-fields";
import { fromHoursDraft, toHoursDraft, usualHours, type HoursDraft } from "./hours-draft";
import { PreviewNote } from "./preview-words";
import { SlotFields } from "./slot-fields";
import { usePreview } from "./use-preview";

type Props = {
  /** The calendar that is changed; a new one is made without. */
  calendar?: CalendarRow | undefined;
  /** The same as the page shows it by now. */
  latest?: CalendarRow | undefined;
  timeZones: readonly string[];
  onClose: () => void;
};

function useCalendarForm({ calendar, latest, onClose }: Props, draft: HoursDraft) {
  const t = useTranslations("admin");
  const act = useAct();
  const name = draft.name.trim();
  const create = useAdminForm(createCalendarAction, {
    onDone: () => {
      onClose();
      toast({ message: t("sla.calendars.created", { name }) });
    },
  });
  const update = useAdminForm(updateCalendarAction, {
    onDone: (saved) => {
      onClose();
      if (!over) return;
      const before = fromHoursDraft(toHoursDraft(over));
      const back = () => void act(() => updateCalendarAction({ ...before, ...saved }));
      toast({
        message: t("sla.calendars.changed", { name }),
        action: { label: t("undo"), kbd: "Ctrl Z", onPress: back },
      });
    },
  });
  const changed = changedMeanwhile(update.conflicted, { own: calendar, latest });
  // Who was told what somebody else made of it puts their own in its place, and gets that back by Undo.
  const over = changed ?? calendar;
  const send = () => {
    const fields = fromHoursDraft(draft);
    if (over) update.send({ ...fields, id: over.id, version: over.version });
    else create.send(fields);
  };
  const { busy, message, issue } = calendar ? update : create;
  return { busy, message: changed ? null : message, issue, send, changed };
}

/** What five days of opening from now would be, by the hours that are typed. */
function usePreviewOfHours(draft: HoursDraft) {
  const { name: _name, ...hours } = fromHoursDraft(draft);
  const perDay = Math.max(1, dayMinutes(hours.slots));
  return usePreview({
    calendar: hours,
    acceptMinutes: null,
    respondMinutes: perDay,
    resolveMinutes: 5 * perDay,
  });
}

/** Everything about a calendar, with what a ticket opened now would get by it. */
export function CalendarDialog(props: Props) {
  const { calendar, timeZones, onClose } = props;
  const t = useTranslations("admin");
  const [draft, setDraft] = useState(() => (calendar ? toHoursDraft(calendar) : usualHours()));
  const form = useCalendarForm(props, draft);
  const preview = usePreviewOfHours(draft);
  return (
    <FormDialog
      title={calendar ? t("sla.calendars.edit", { name: calendar.name }) : t("sla.calendars.new")}
      submitLabel={calendar ? t("save") : t("sla.calendars.create")}
      busy={form.busy}
      message={form.message}
      onSubmit={form.send}
      onClose={onClose}
    >
      {form.changed ? <CalendarChanged calendar={form.changed} /> : null}
      <GeneralFields draft={draft} timeZones={timeZones} issue={form.issue} onChange={setDraft} />
      <SlotFields draft={draft} issue={form.issue} onChange={setDraft} />
      <ClosingFields draft={draft} issue={form.issue} onChange={setDraft} />
      <PreviewNote preview={preview} given />
    </FormDialog>
  );
}

type GeneralProps = {
  draft: HoursDraft;
  timeZones: readonly string[];
  issue: (name: string) => string | undefined;
  onChange: (draft: HoursDraft) => void;
};

function GeneralFields({ draft, timeZones, issue, onChange }: GeneralProps) {
  const t = useTranslations("admin.sla.calendars");
  return (
    <>
      <TextField
        label={t("name")}
        value={draft.name}
        required
        maxLength={200}
        autoComplete="off"
        error={issue("name")}
        onChange={(event) => {
          onChange({ ...draft, name: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={t("timeZone")}
        value={draft.timeZone}
        error={issue("timeZone")}
        onChange={(event) => {
          onChange({ ...draft, timeZone: event.currentTarget.value });
        }}
      >
        <option value="">{t("centreZone")}</option>
        {timeZones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </NativeSelect>
      <Checkbox
        checked={draft.frenchHolidays}
        onChange={(event) => {
          onChange({ ...draft, frenchHolidays: event.currentTarget.checked });
        }}
      >
        {t("frenchHolidays")}
      </Checkbox>
    </>
  );
}

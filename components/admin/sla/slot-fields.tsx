"use client";

import { Copy, Plus, X } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FieldError, bareInput, fieldFrame } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { weekdays } from "@/lib/sla/schema";
import { likeMonday, withSlot, type HoursDraft, type SlotDraft } from "./hours-draft";
import { useWeekdayName } from "./use-hours-words";

type Props = { draft: HoursDraft; error: string | undefined; onChange: (draft: HoursDraft) => void };

/** When it opens on each weekday: as many slots as there are. */
export function SlotFields({ draft, error, onChange }: Props) {
  const t = useTranslations("admin.sla.calendars");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">{t("hours")}</legend>
      <ul className="grid">
        {weekdays.map((weekday) => (
          <Weekday key={weekday} weekday={weekday} draft={draft} onChange={onChange} />
        ))}
      </ul>
      {error ? <FieldError>{error}</FieldError> : null}
      <Button
        variant="quiet"
        size="sm"
        className="mt-1 -ml-2.5"
        icon={<Copy size={14} />}
        onClick={() => onChange(likeMonday(draft))}
      >
        {t("likeMonday")}
      </Button>
    </fieldset>
  );
}

type WeekdayProps = { weekday: number; draft: HoursDraft; onChange: (draft: HoursDraft) => void };

function Weekday({ weekday, draft, onChange }: WeekdayProps) {
  const t = useTranslations("admin.sla.calendars");
  const day = useWeekdayName("long")(weekday);
  const own = draft.slots.filter((slot) => slot.weekday === weekday);
  const put = (slots: readonly SlotDraft[]) => {
    onChange({ ...draft, slots });
  };
  return (
    <li className="grid grid-cols-[84px_minmax(0,1fr)_auto] items-start gap-2 border-t border-line py-1.5 first:border-t-0">
      <span className="flex h-md items-center pointer-coarse:h-lg">
        {day.charAt(0).toLocaleUpperCase() + day.slice(1)}
      </span>
      <div className="grid min-w-0 gap-1.5">
        {own.length === 0 ? (
          <span className="flex h-md items-center text-ink-3 pointer-coarse:h-lg">{t("closed")}</span>
        ) : null}
        {own.map((slot, nth) => (
          <SlotLine
            key={slot.key}
            slot={slot}
            name={t("slot", { day, nth: nth + 1 })}
            onChange={(changed) => put(draft.slots.map((one) => (one.key === slot.key ? changed : one)))}
            onRemove={() => put(draft.slots.filter((one) => one.key !== slot.key))}
          />
        ))}
      </div>
      <span className="flex h-md items-center pointer-coarse:h-lg">
        <IconButton
          size="sm"
          label={t("addSlot", { day })}
          icon={<Plus size={16} />}
          onClick={() => onChange(withSlot(draft, weekday))}
        />
      </span>
    </li>
  );
}

type LineProps = { slot: SlotDraft; name: string; onChange: (slot: SlotDraft) => void; onRemove: () => void };

function SlotLine({ slot, name, onChange, onRemove }: LineProps) {
  const t = useTranslations("admin.sla.calendars");
  return (
    <div role="group" aria-label={name} className="flex min-w-0 items-center gap-1.5">
      {(["from", "to"] as const).map((end) => (
        <span key={end} className={fieldFrame()}>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={7}
            placeholder={t("timeShape")}
            aria-label={t(end === "from" ? "opens" : "closes")}
            value={slot[end]}
            className={bareInput}
            onChange={(event) => {
              onChange({ ...slot, [end]: event.currentTarget.value });
            }}
          />
        </span>
      ))}
      <IconButton size="sm" label={t("removeSlot", { name })} icon={<X size={15} />} onClick={onRemove} />
    </div>
  );
}

"use client";

import { Plus, X } from "@/components/ui/icons/everyday";
import { Copy } from "@/components/ui/icons/occasional";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { FieldError, bareInput, fieldFrame } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { weekdays } from "@/lib/sla/schema";
import { likeMonday, withSlot, type HoursDraft, type SlotDraft } from "./hours-draft";
import { useWeekdayName } from "./use-hours-words";

/** What is wrong where, by the path of what was sent. */
type Issue = (name: string) => string | undefined;
type Props = { draft: HoursDraft; issue: Issue; onChange: (draft: HoursDraft) => void };

const ENDS = ["from", "to"] as const;

/** When it opens on each weekday: as many slots as there are. */
export function SlotFields({ draft, issue, onChange }: Props) {
  const t = useTranslations("admin.sla.calendars");
  const ofOne = draft.slots.some((_, nth) => issue(`slots.${String(nth)}`));
  const error = ofOne ? undefined : issue("slots");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">{t("hours")}</legend>
      <ul className="grid">
        {weekdays.map((weekday) => (
          <Weekday key={weekday} weekday={weekday} draft={draft} issue={issue} onChange={onChange} />
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

type WeekdayProps = Props & { weekday: number };

function Weekday({ weekday, draft, issue, onChange }: WeekdayProps) {
  const t = useTranslations("admin.sla.calendars");
  const errorId = useId();
  const day = useWeekdayName("long")(weekday);
  const shown = day.charAt(0).toLocaleUpperCase() + day.slice(1);
  const pathOf = (slot: SlotDraft) => `slots.${String(draft.slots.indexOf(slot))}`;
  const own = draft.slots.filter((slot) => slot.weekday === weekday);
  const error = own.map((slot) => issue(pathOf(slot))).find((said) => said !== undefined);
  const put = (slots: readonly SlotDraft[]) => {
    onChange({ ...draft, slots });
  };
  return (
    <li className="grid grid-cols-[84px_minmax(0,1fr)_auto] items-start gap-2 border-t border-line py-1.5 first:border-t-0">
      <span className="flex h-md items-center pointer-coarse:h-lg">{shown}</span>
      <div className="grid min-w-0 gap-1.5">
        {own.length === 0 ? (
          <span className="flex h-md items-center text-ink-3 pointer-coarse:h-lg">{t("closed")}</span>
        ) : null}
        {own.map((slot, nth) => (
          <SlotLine
            key={slot.key}
            slot={slot}
            name={t("slot", { day, nth: nth + 1 })}
            wrong={wrongEnds(issue, pathOf(slot))}
            errorId={errorId}
            onChange={(changed) => put(draft.slots.map((one) => (one.key === slot.key ? changed : one)))}
            onRemove={() => put(draft.slots.filter((one) => one.key !== slot.key))}
          />
        ))}
        {error ? <FieldError id={errorId}>{t("dayIssue", { day: shown, issue: error })}</FieldError> : null}
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

/** The ends of a slot that are wrong: those named, else both where the slot itself is. */
function wrongEnds(issue: Issue, path: string): readonly string[] {
  const named = ENDS.filter((end) => issue(`${path}.${end}`));
  return named.length === 0 && issue(path) ? ENDS : named;
}

type LineProps = {
  slot: SlotDraft;
  name: string;
  wrong: readonly string[];
  errorId: string;
  onChange: (slot: SlotDraft) => void;
  onRemove: () => void;
};

function SlotLine({ slot, name, wrong, errorId, onChange, onRemove }: LineProps) {
  const t = useTranslations("admin.sla.calendars");
  return (
    <div role="group" aria-label={name} className="flex min-w-0 items-center gap-1.5">
      {ENDS.map((end) => (
        <span key={end} className={fieldFrame()}>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={7}
            placeholder={t("timeShape")}
            aria-label={t(end === "from" ? "opens" : "closes")}
            aria-invalid={wrong.includes(end) || undefined}
            aria-describedby={wrong.includes(end) ? errorId : undefined}
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

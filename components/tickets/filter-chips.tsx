"use client";

import { useLocale, useNow, useTranslations } from "next-intl";
import { useId, type ReactElement } from "react";
import { Chip } from "@/components/ui/chip";
import { Picker } from "@/components/ui/picker";
import { Popover } from "@/components/ui/popover";
import { shortDay } from "@/lib/platform/i18n/format-moment";
import type { ChipName } from "./filter-address";
import { namesOf, type DaysFilter, type FilterChoices, type ListFilter, type PersonFilter } from "./filter-choices";
import { useFoundPeople } from "./use-found-people";

type Changes = Partial<Record<ChipName, readonly string[]>>;
type ChipProps<Filter> = {
  filter: Filter;
  valuesOf: (name: ChipName) => string[];
  onChange: (changes: Changes) => void;
  /** Held open from outside, where it was just asked for. */
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** A filter's name, or name and value, and the way to take it off. */
function useTrigger(filter: FilterChoices, said: string | null, clear: () => void): ReactElement {
  const t = useTranslations("tickets.filters");
  return (
    <Chip
      icon={filter.icon}
      on={said !== null}
      opens
      onRemove={clear}
      removeLabel={t("remove", { name: filter.label })}
    >
      {said === null ? filter.label : t("set", { name: filter.label, value: said })}
    </Chip>
  );
}

function ListChip({ filter, valuesOf, onChange, ...state }: ChipProps<ListFilter>) {
  const t = useTranslations("tickets.filters");
  const values = valuesOf(filter.name);
  const labels = values.map((value) => filter.choices.find((choice) => choice.value === value)?.label ?? value);
  const shown = labels.length > 2 ? t("several", { count: labels.length }) : labels.join(", ");
  const set = (next: string[]) => {
    onChange({ [filter.name]: next });
  };
  const trigger = useTrigger(filter, labels.length === 0 ? null : shown, () => {
    set([]);
  });
  const { searchLabel, choices } = filter;
  const shared = { trigger, searchLabel, choices, emptyText: t("none"), ...state };
  if (!filter.single) return <Picker {...shared} multiple value={values} onValueChange={set} />;
  return (
    <Picker
      {...shared}
      value={values[0] ?? null}
      onValueChange={(value) => {
        set([value]);
      }}
    />
  );
}

function PersonChip({ filter, valuesOf, onChange, ...state }: ChipProps<PersonFilter>) {
  const t = useTranslations("tickets.filters");
  const people = useFoundPeople();
  const value = valuesOf(filter.name)[0] ?? null;
  const { named } = filter;
  const found = people.choices.find((choice) => choice.value === value)?.label;
  const name = value === null ? null : (found ?? (String(named?.id) === value ? named?.name : undefined) ?? value);
  const trigger = useTrigger(filter, name, () => {
    onChange({ [filter.name]: [] });
  });
  return (
    <Picker
      trigger={trigger}
      searchLabel={filter.searchLabel}
      choices={people.choices}
      onQueryChange={people.find}
      loadingText={people.busy ? t("searching") : undefined}
      emptyText={t("none")}
      value={value}
      onValueChange={(next) => {
        onChange({ [filter.name]: [next] });
      }}
      {...state}
    />
  );
}

/** « du 1 oct. au 12 oct. » */
function useDaysWords(from: string | undefined, until: string | undefined): string | null {
  const t = useTranslations("tickets.filters");
  const now = useNow();
  const locale = useLocale() === "en" ? "en" : "fr";
  // A day has no hour: noon at Greenwich is that day.
  const said = (day: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(day) ? shortDay(new Date(`${day}T12:00:00Z`), now, { locale, timeZone: "UTC" }) : day;
  if (from !== undefined && until !== undefined)
    return from === until ? said(from) : t("fromTo", { from: said(from), to: said(until) });
  if (from !== undefined) return t("fromOn", { from: said(from) });
  return until === undefined ? null : t("upTo", { to: said(until) });
}

function DaysChip({ filter, valuesOf, onChange, ...state }: ChipProps<DaysFilter>) {
  const t = useTranslations("tickets.filters");
  const [from, until] = [valuesOf(filter.name)[0], valuesOf(filter.until)[0]];
  const trigger = useTrigger(filter, useDaysWords(from, until), () => {
    onChange({ [filter.name]: [], [filter.until]: [] });
  });
  return (
    <Popover trigger={trigger} label={filter.label} className="w-64 p-3" {...state}>
      <div className="grid gap-3">
        <DayInput
          label={t("fromDay")}
          value={from}
          onDay={(day) => {
            onChange({ [filter.name]: day === "" ? [] : [day] });
          }}
        />
        <DayInput
          label={t("toDay")}
          value={until}
          onDay={(day) => {
            onChange({ [filter.until]: day === "" ? [] : [day] });
          }}
        />
        <p className="text-xs text-ink-3">{t("daysNote")}</p>
      </div>
    </Popover>
  );
}

type DayProps = { label: string; value: string | undefined; onDay: (day: string) => void };

function DayInput({ label, value, onDay }: DayProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        type="date"
        defaultValue={value}
        min="2000-01-01"
        max="2199-12-31"
        className="h-md rounded-md bg-raised px-2.5 text-base inset-ring inset-ring-line-control pointer-coarse:h-lg"
        onChange={(event) => {
          // While a year is typed its first digits are a date too.
          const next = event.currentTarget.value;
          if (next === "" || next >= "2000") onDay(next);
        }}
      />
    </div>
  );
}

/** One filter as a chip that opens its control. */
export function FilterChip({ filter, ...props }: ChipProps<FilterChoices>) {
  if (filter.kind === "person") return <PersonChip filter={filter} {...props} />;
  if (filter.kind === "days") return <DaysChip filter={filter} {...props} />;
  return <ListChip filter={filter} {...props} />;
}

/** True when the address narrows by the filter. */
export const isSet = (filter: FilterChoices, valuesOf: (name: ChipName) => string[]) =>
  namesOf(filter).some((name) => valuesOf(name).length > 0);

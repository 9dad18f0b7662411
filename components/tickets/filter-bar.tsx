"use client";

import { FilterX } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTransition, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { Choice } from "@/components/ui/choice";
import { Picker } from "@/components/ui/picker";
import { filterNames, filterValues, withFilter, type FilterName } from "./filter-address";

export type FilterChoices = {
  name: FilterName;
  label: string;
  searchLabel: string;
  choices: readonly Choice[];
  single?: boolean;
  icon?: ReactNode;
};

/** One chip per filter; what is chosen stands in the address, so that it can be shared and gone back to. */
export function FilterBar({ filters, end }: { filters: readonly FilterChoices[]; end?: ReactNode }) {
  const t = useTranslations("tickets.filters");
  const router = useRouter();
  const pathname = usePathname();
  const search = new URLSearchParams(useSearchParams());
  const [pending, startTransition] = useTransition();
  const goTo = (query: string) => {
    startTransition(() => {
      router.push(query === "" ? pathname : `${pathname}?${query}`, { scroll: false });
    });
  };
  const set = filterNames.filter((name) => filterValues(search, name).length > 0);
  const clear = () => {
    goTo(set.reduce((query, name) => withFilter(new URLSearchParams(query), name, []), search.toString()));
  };
  return (
    <div
      role="group"
      aria-label={t("label")}
      aria-busy={pending}
      className="flex shrink-0 scrollbar-none items-center gap-1.5 px-4 py-2 max-md:overflow-x-auto md:flex-wrap lg:px-5"
    >
      {filters.map((filter) => (
        <FilterChip
          key={filter.name}
          filter={filter}
          values={filterValues(search, filter.name)}
          onChange={(values) => {
            goTo(withFilter(search, filter.name, values));
          }}
        />
      ))}
      {set.length > 1 ? (
        <Button variant="quiet" size="sm" icon={<FilterX size={14} />} onClick={clear}>
          {t("clear")}
        </Button>
      ) : null}
      {end ? <div className="ml-auto">{end}</div> : null}
    </div>
  );
}

type ChipProps = { filter: FilterChoices; values: readonly string[]; onChange: (values: string[]) => void };

function FilterChip({ filter, values, onChange }: ChipProps) {
  const t = useTranslations("tickets.filters");
  const labels = values.map((value) => filter.choices.find((choice) => choice.value === value)?.label ?? value);
  const shown = labels.length > 2 ? t("several", { count: labels.length }) : labels.join(", ");
  const trigger = (
    <Chip
      icon={filter.icon}
      on={values.length > 0}
      opens
      onRemove={() => {
        onChange([]);
      }}
      removeLabel={t("remove", { name: filter.label })}
    >
      {values.length === 0 ? filter.label : t("set", { name: filter.label, value: shown })}
    </Chip>
  );
  const shared = { trigger, searchLabel: filter.searchLabel, choices: filter.choices, emptyText: t("none") };
  if (!filter.single) return <Picker {...shared} multiple value={values} onValueChange={onChange} />;
  return (
    <Picker
      {...shared}
      value={values[0] ?? null}
      onValueChange={(value) => {
        onChange([value]);
      }}
    />
  );
}

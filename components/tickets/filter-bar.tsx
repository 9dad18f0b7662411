"use client";

import { Plus } from "@/components/ui/icons/everyday";
import { FilterX } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState, useTransition, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuAction } from "@/components/ui/menu-lines";
import type { WrittenFilter } from "@/lib/tickets/filter-schema";
import { chipNames, filterValues, wholeSearch, withFilters, type ChipName } from "./filter-address";
import { FilterChip, isSet } from "./filter-chips";
import type { FilterChoices } from "./filter-choices";

type Changes = Partial<Record<ChipName, readonly string[]>>;

/** The filters as the address and its saved view have them, and the way to change them. */
function useFilterAddress(saved: WrittenFilter | null) {
  const router = useRouter();
  const pathname = usePathname();
  const search = new URLSearchParams(useSearchParams());
  const [pending, startTransition] = useTransition();
  const whole = wholeSearch(search, saved);
  return {
    pending,
    valuesOf: (name: ChipName) => filterValues(whole, name),
    change: (changes: Changes) => {
      const query = withFilters(search, changes, saved);
      startTransition(() => {
        router.push(query === "" ? pathname : `${pathname}?${query}`, { scroll: false });
      });
    },
  };
}

type Props = { filters: readonly FilterChoices[]; saved?: WrittenFilter | null | undefined; end?: ReactNode };

/** One chip per filter; what is chosen stands in the address, so that it can be shared and gone back to. */
export function FilterBar({ filters, saved = null, end }: Props) {
  const t = useTranslations("tickets.filters");
  const { pending, valuesOf, change } = useFilterAddress(saved);
  const [asked, setAsked] = useState<ChipName | null>(null);
  const set = chipNames.filter((name) => valuesOf(name).length > 0);
  const shown = filters.filter((filter) => !filter.further || isSet(filter, valuesOf) || filter.name === asked);
  const others = filters.filter((filter) => !shown.includes(filter));
  return (
    <div
      role="group"
      aria-label={t("label")}
      aria-busy={pending}
      className="flex shrink-0 scrollbar-none items-center gap-1.5 px-4 py-2 max-md:overflow-x-auto md:flex-wrap lg:px-5"
    >
      {shown.map((filter) => (
        <FilterChip
          key={filter.name}
          filter={filter}
          valuesOf={valuesOf}
          onChange={change}
          {...(filter.further
            ? {
                open: filter.name === asked,
                onOpenChange: (open: boolean) => {
                  setAsked(open ? filter.name : null);
                },
              }
            : {})}
        />
      ))}
      <MoreFilters filters={others} onAsk={setAsked} />
      {set.length > 1 ? (
        <Button
          variant="quiet"
          size="sm"
          icon={<FilterX size={14} />}
          onClick={() => {
            change(Object.fromEntries(set.map((name) => [name, []])));
          }}
        >
          {t("clear")}
        </Button>
      ) : null}
      {end ? <div className="ml-auto flex items-center gap-1.5">{end}</div> : null}
    </div>
  );
}

type MoreProps = { filters: readonly FilterChoices[]; onAsk: (name: ChipName) => void };

/** The filters that are not in sight; choosing one opens it. */
function MoreFilters({ filters, onAsk }: MoreProps) {
  const t = useTranslations("tickets.filters");
  if (filters.length === 0) return null;
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="sm" icon={<Plus size={14} aria-hidden />}>
          {t("more")}
        </Button>
      }
    >
      {filters.map(({ name, label, icon }) => (
        <MenuAction
          key={name}
          icon={icon}
          onSelect={() => {
            // The menu gives the focus back first: what opens before that would close again.
            setTimeout(() => {
              onAsk(name);
            }, 50);
          }}
        >
          {label}
        </MenuAction>
      ))}
    </Menu>
  );
}

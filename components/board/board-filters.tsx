"use client";

import { Layers, Search, Tag, User } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTicketFilters, type FilterOptions } from "@/components/queue/queue-filters";
import { FilterBar } from "@/components/tickets/filter-bar";
import { Chip } from "@/components/ui/chip";
import type { LaneKind } from "@/lib/tickets/schema";
import { LanesChip } from "./lanes-chip";

const icons = {
  team: <Layers size={14} />,
  assignee: <User size={14} />,
  category: <Tag size={14} />,
  priority: null,
  due: null,
} as const;
const order = ["team", "assignee", "category", "priority", "due"] as const;

type Props = { options: FilterOptions; lanes: LaneKind | null; lanesCookie: string };

/** The board's filters: the queue's, but for the status, which the columns are. */
export function BoardFilters({ options, lanes, lanesCookie }: Props) {
  const filters = useTicketFilters(options);
  const usual = order.flatMap((name) =>
    filters.filter((filter) => filter.name === name).map((filter) => ({ ...filter, icon: icons[name] })),
  );
  const further = filters.filter((filter) => filter.further);
  return (
    <FilterBar
      filters={[...usual, ...further]}
      end={
        <span className="flex items-center gap-1.5">
          <SearchChip />
          <LanesChip lanes={lanes} cookie={lanesCookie} />
        </span>
      }
    />
  );
}

/** The words that the board is searched for, when the address has some. */
function SearchChip() {
  const t = useTranslations("board");
  const router = useRouter();
  const pathname = usePathname();
  const search = new URLSearchParams(useSearchParams());
  const words = search.get("q")?.trim() ?? "";
  if (words === "") return null;
  const remove = () => {
    search.delete("q");
    router.push(`${pathname}?${search.toString()}`, { scroll: false });
  };
  return (
    <Chip on icon={<Search size={14} />} onRemove={remove} removeLabel={t("search.remove")} onClick={remove}>
      {t("search.words", { words })}
    </Chip>
  );
}

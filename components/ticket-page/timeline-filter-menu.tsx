"use client";

import { ListFilter } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuChoices } from "@/components/ui/menu-lines";
import type { TimelineFilter } from "./timeline-entries";

type Props = { filter: TimelineFilter; onFilterChange: (filter: TimelineFilter) => void };

/** Everything that happened, or what was said only. */
export function TimelineFilterMenu({ filter, onFilterChange }: Props) {
  const t = useTranslations("ticketPage.timeline");
  return (
    <Menu
      align="end"
      trigger={<IconButton size="sm" label={t("show")} icon={<ListFilter size={15} />} marked={filter !== "all"} />}
    >
      <MenuChoices
        label={t("show")}
        value={filter}
        onValueChange={onFilterChange}
        choices={[
          { value: "all", children: t("all") },
          { value: "conversation", children: t("conversation") },
        ]}
      />
    </Menu>
  );
}

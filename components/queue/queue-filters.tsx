"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { FilterBar, type FilterChoices } from "@/components/tickets/filter-bar";
import { dueLooks } from "@/components/tickets/due-state";
import { Avatar } from "@/components/ui/avatar";
import { DueGlyph } from "@/components/ui/glyphs/due-glyph";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { priorityLabels, statusLabels } from "@/lib/tickets/labels";
import type { CategoryRef, PersonRef, TeamRef } from "@/lib/tickets/rows";
import { dueStates, priorities } from "@/lib/tickets/schema";
import { statuses } from "@/lib/tickets/status";

export type FilterOptions = {
  categories: readonly CategoryRef[];
  teams: readonly TeamRef[];
  people: readonly PersonRef[];
};

type Translate = ReturnType<typeof useTranslations<"tickets">>;

function codeFilters(t: Translate): FilterChoices[] {
  return [
    {
      name: "status",
      label: t("filters.status"),
      searchLabel: t("filters.searchStatus"),
      choices: statuses.map((status) => ({
        value: status,
        label: t(`status.${status}`),
        icon: <ShapeGlyph shape={statusLabels[status].glyph} size={16} className={statusLabels[status].text} />,
      })),
    },
    {
      name: "priority",
      label: t("filters.priority"),
      searchLabel: t("filters.searchPriority"),
      choices: priorities.map((priority) => ({
        value: priority,
        label: t(`priority.${priority}`),
        icon: <ShapeGlyph shape={priorityLabels[priority].glyph} size={16} className={priorityLabels[priority].text} />,
      })),
    },
  ];
}

function dueFilter(t: Translate): FilterChoices {
  return {
    name: "due",
    label: t("filters.due"),
    searchLabel: t("filters.searchDue"),
    single: true,
    choices: dueStates.map((state) => ({
      value: state,
      label: t(`due.${state}`),
      icon: <DueGlyph used={state === "late" ? 1 : 0.75} className={dueLooks[state].glyph} />,
    })),
  };
}

function rowFilters(t: Translate, { categories, teams, people }: FilterOptions): FilterChoices[] {
  return [
    {
      name: "category",
      label: t("filters.category"),
      searchLabel: t("filters.searchCategory"),
      choices: categories.map(({ id, name, icon }) => ({
        value: String(id),
        label: name,
        icon: <CategoryIcon name={icon} />,
      })),
    },
    {
      name: "team",
      label: t("filters.team"),
      searchLabel: t("filters.searchTeam"),
      choices: [
        { value: "mine", label: t("filters.myTeams") },
        { value: "none", label: t("filters.noTeam") },
        ...teams.map(({ id, name }) => ({ value: String(id), label: name })),
      ],
    },
    {
      name: "assignee",
      label: t("filters.assignee"),
      searchLabel: t("filters.searchAssignee"),
      single: true,
      choices: [
        { value: "me", label: t("filters.me") },
        { value: "none", label: t("filters.nobody") },
        ...people.map(({ id, name }) => ({
          value: String(id),
          label: name,
          icon: <Avatar id={String(id)} name={name} size={20} />,
        })),
      ],
    },
  ];
}

/** The filters that the queue and the board offer, in the reader's language. */
export function useTicketFilters(options: FilterOptions): FilterChoices[] {
  const t = useTranslations("tickets");
  return [...codeFilters(t), ...rowFilters(t, options), dueFilter(t)];
}

/** The queue's filters. */
export function QueueFilters({ options, end }: { options: FilterOptions; end?: ReactNode }) {
  return <FilterBar filters={useTicketFilters(options)} end={end} />;
}

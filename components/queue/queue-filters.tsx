"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { FilterBar } from "@/components/tickets/filter-bar";
import type { DaysFilter, FilterChoices, ListFilter, PersonFilter } from "@/components/tickets/filter-choices";
import { dueLooks } from "@/components/tickets/due-state";
import { Avatar } from "@/components/ui/avatar";
import { DueGlyph } from "@/components/ui/glyphs/due-glyph";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { priorityLabels, statusLabels } from "@/lib/tickets/labels";
import type { CategoryRef, PersonRef, TeamRef } from "@/lib/tickets/rows";
import { dueStates, type WrittenFilter } from "@/lib/tickets/filter-schema";
import { priorities, ticketSources, ticketTypes, urgencies, waitingForKinds } from "@/lib/tickets/schema";
import { statuses } from "@/lib/tickets/status";

export type FilterOptions = {
  categories: readonly CategoryRef[];
  teams: readonly TeamRef[];
  people: readonly PersonRef[];
  /** Who the address asks for as requester. */
  requester?: PersonRef | null;
};

type Translate = ReturnType<typeof useTranslations<"tickets">>;

function codeFilters(t: Translate): ListFilter[] {
  return [
    {
      kind: "list",
      name: "status",
      label: t("filters.status"),
      searchLabel: t("filters.searchStatus"),
      choices: [
        { value: "open", label: t("filters.open") },
        ...statuses.map((status) => ({
          value: status,
          label: t(`status.${status}`),
          icon: <ShapeGlyph shape={statusLabels[status].glyph} size={16} className={statusLabels[status].text} />,
        })),
      ],
    },
    {
      kind: "list",
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

function dueFilter(t: Translate): ListFilter {
  return {
    kind: "list",
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

function rowFilters(t: Translate, { categories, teams, people }: FilterOptions): ListFilter[] {
  return [
    {
      kind: "list",
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
      kind: "list",
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
      kind: "list",
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

/** What is asked for less often: behind « Filtre » until it is set. */
function furtherFilters(t: Translate, named: PersonRef | null): (ListFilter | PersonFilter | DaysFilter)[] {
  const list = (
    name: "urgency" | "type" | "source" | "waitingFor" | "offered",
    choices: ListFilter["choices"],
  ): ListFilter => ({
    kind: "list",
    name,
    label: t(`filters.${name}`),
    searchLabel: t(`filters.search.${name}`),
    choices,
    further: true,
  });
  const days = (name: "created" | "updated"): DaysFilter => ({
    kind: "days",
    name: `${name}From`,
    until: `${name}To`,
    label: t(`filters.${name}`),
    further: true,
  });
  return [
    {
      kind: "person",
      name: "requester",
      label: t("filters.requester"),
      searchLabel: t("filters.search.requester"),
      named,
      further: true,
    },
    list(
      "urgency",
      urgencies.map((value) => ({ value, label: t(`urgency.${value}`) })),
    ),
    list(
      "type",
      ticketTypes.map((value) => ({ value, label: t(`type.${value}`) })),
    ),
    list(
      "source",
      ticketSources.map((value) => ({ value, label: t(`source.${value}`) })),
    ),
    list(
      "waitingFor",
      waitingForKinds.map((value) => ({ value, label: t(`waitingFor.${value}`) })),
    ),
    { ...list("offered", [{ value: "yes", label: t("filters.offeredYes") }]), single: true },
    days("created"),
    days("updated"),
  ];
}

/** The filters that the queue and the board offer, in the reader's language. */
export function useTicketFilters(options: FilterOptions): FilterChoices[] {
  const t = useTranslations("tickets");
  return [...codeFilters(t), ...rowFilters(t, options), dueFilter(t), ...furtherFilters(t, options.requester ?? null)];
}

type Props = { options: FilterOptions; saved: WrittenFilter | null; end?: ReactNode };

/** The queue's filters. */
export function QueueFilters({ options, saved, end }: Props) {
  return <FilterBar filters={useTicketFilters(options)} saved={saved} end={end} />;
}

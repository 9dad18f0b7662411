"use client";

import { ChevronsUp, CircleDot, Layers, Tag, UserPlus } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { Menu } from "@/components/ui/menu";
import { MenuChoices, MenuNote } from "@/components/ui/menu-lines";
import { Picker } from "@/components/ui/picker";
import { useObserved } from "@/components/board/observable";
import { priorityLabels, statusLabels } from "@/lib/tickets/labels";
import { priorities, type ChangedProperty } from "@/lib/tickets/schema";
import { statuses } from "@/lib/tickets/status";
import { BarButton } from "./bar-button";
import { openMenu } from "./selection-store";
import type { WantedChange } from "./use-bulk-changes";

export type BulkOptions = {
  people: readonly { id: number; name: string; openCount?: number }[];
  teams: readonly { id: number; name: string }[];
  categories: readonly { id: number; name: string; icon: string }[];
};
export type MenuProps = {
  options: BulkOptions;
  me: number;
  disabled: boolean;
  onChange: (change: WantedChange) => void;
};

const NONE = "none";

/** Whether a menu of the bar is open, and how it is opened and closed. */
function useOpen(property: ChangedProperty) {
  const open = useObserved(openMenu, (value) => value === property);
  return {
    open,
    onOpenChange: (next: boolean) => {
      if (next) openMenu.set(property);
      else if (openMenu.get() === property) openMenu.set(null);
    },
  };
}

type ListProps = {
  property: ChangedProperty;
  trigger: ReactElement;
  searchLabel: string;
  emptyText: string;
  choices: Parameters<typeof Picker>[0]["choices"];
  onChoose: (id: number | null) => void;
};

function ListMenu({ property, onChoose, ...list }: ListProps) {
  const state = useOpen(property);
  return (
    <Picker
      {...list}
      {...state}
      value={null}
      onValueChange={(value: string) => {
        state.onOpenChange(false);
        onChoose(value === NONE ? null : Number(value));
      }}
    />
  );
}

export function LeadMenu({ options, me, disabled, onChange }: MenuProps) {
  const t = useTranslations("board.people");
  const b = useTranslations("bulk");
  const people = [...options.people].sort((a, c) => Number(c.id === me) - Number(a.id === me));
  return (
    <ListMenu
      property="lead"
      searchLabel={t("search")}
      emptyText={t("none")}
      choices={[
        ...people.map(({ id, name, openCount }) => ({
          value: String(id),
          label: id === me ? t("you", { name }) : name,
          icon: <Avatar name={name} id={String(id)} size={20} />,
          ...(openCount === undefined ? {} : { end: t("load", { count: openCount }) }),
        })),
        { value: NONE, label: t("nobody"), icon: <AvatarNobody size={20} /> },
      ]}
      onChoose={(leadId) => onChange({ property: "lead", leadId })}
      trigger={
        <BarButton icon={<UserPlus size={16} aria-hidden />} kbd="A" disabled={disabled}>
          {b("lead")}
        </BarButton>
      }
    />
  );
}

export function TeamMenu({ options, disabled, onChange }: MenuProps) {
  const t = useTranslations("bulk");
  return (
    <ListMenu
      property="team"
      searchLabel={t("searchTeam")}
      emptyText={t("noneFound")}
      choices={[
        ...options.teams.map(({ id, name }) => ({ value: String(id), label: name })),
        { value: NONE, label: t("noTeam") },
      ]}
      onChoose={(teamId) => onChange({ property: "team", teamId })}
      trigger={
        <BarButton icon={<Layers size={16} aria-hidden />} disabled={disabled}>
          {t("team")}
        </BarButton>
      }
    />
  );
}

export function CategoryMenu({ options, disabled, onChange }: MenuProps) {
  const t = useTranslations("bulk");
  return (
    <ListMenu
      property="category"
      searchLabel={t("searchCategory")}
      emptyText={t("noneFound")}
      choices={options.categories.map(({ id, name, icon }) => ({
        value: String(id),
        label: name,
        icon: <CategoryIcon name={icon} />,
      }))}
      onChoose={(categoryId) => (categoryId === null ? undefined : onChange({ property: "category", categoryId }))}
      trigger={
        <BarButton icon={<Tag size={16} aria-hidden />} disabled={disabled}>
          {t("category")}
        </BarButton>
      }
    />
  );
}

export function StatusMenu({ disabled, onChange }: MenuProps) {
  const t = useTranslations();
  return (
    <Menu
      {...useOpen("status")}
      side="top"
      trigger={
        <BarButton icon={<CircleDot size={16} aria-hidden />} kbd="S" disabled={disabled}>
          {t("bulk.status")}
        </BarButton>
      }
    >
      <MenuChoices
        label={t("bulk.moveTo")}
        value={null}
        onValueChange={(status) => onChange({ property: "status", status })}
        choices={statuses.map((status) => ({
          value: status,
          children: t(`tickets.status.${status}`),
          icon: <ShapeGlyph shape={statusLabels[status].glyph} className={statusLabels[status].text} />,
        }))}
      />
      <MenuNote>{t("bulk.takesFree")}</MenuNote>
    </Menu>
  );
}

export function PriorityMenu({ disabled, onChange }: MenuProps) {
  const t = useTranslations();
  return (
    <Menu
      {...useOpen("priority")}
      side="top"
      trigger={
        <BarButton icon={<ChevronsUp size={16} aria-hidden />} kbd="P" disabled={disabled}>
          {t("bulk.priority")}
        </BarButton>
      }
    >
      <MenuChoices
        label={t("bulk.priority")}
        value={null}
        onValueChange={(priority) => onChange({ property: "priority", priority })}
        choices={priorities.map((priority) => ({
          value: priority,
          children: t(`tickets.priority.${priority}`),
          icon: <ShapeGlyph shape={priorityLabels[priority].glyph} className={priorityLabels[priority].text} />,
        }))}
      />
    </Menu>
  );
}

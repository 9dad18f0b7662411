"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CategoryIcon } from "@/components/tickets/category-icon";
import type { Choice } from "@/components/ui/choice";
import { Picker } from "@/components/ui/picker";
import { usePropertyMenu } from "./choice-properties";
import { PropertyButton, PropertyRow, PropertyValue } from "./property-row";
import { changeCategory, changeTeam } from "./ticket-changes";
import { useTicketPage } from "./ticket-context";

type Props = {
  property: "team" | "category";
  name: string;
  searchLabel: string;
  editable: boolean;
  choices: readonly Choice[];
  value: string;
  shown: ReactNode;
  quiet?: boolean;
  onChoose: (value: string) => void;
};

function SearchedProperty({ property, name, searchLabel, editable, choices, value, shown, quiet, onChoose }: Props) {
  const t = useTranslations("ticketPage.properties");
  const menu = usePropertyMenu(property);
  return (
    <PropertyRow name={name}>
      {editable ? (
        <Picker
          {...menu}
          trigger={
            <PropertyButton tip={t("change", { name })} quiet={quiet}>
              {shown}
            </PropertyButton>
          }
          searchLabel={searchLabel}
          emptyText={t("noMatch")}
          choices={choices}
          value={value}
          onValueChange={(next) => {
            menu.onOpenChange(false);
            if (next !== value) onChoose(next);
          }}
        />
      ) : (
        <PropertyValue>{shown}</PropertyValue>
      )}
    </PropertyRow>
  );
}

const NO_TEAM = "none";

export function TeamProperty() {
  const t = useTranslations("ticketPage");
  const { ticket, options, run } = useTicketPage();
  const team = ticket.staff?.team ?? null;
  const choices = [
    { value: NO_TEAM, label: t("properties.noTeam") },
    ...options.teams.map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  return (
    <SearchedProperty
      property="team"
      name={t("properties.team")}
      searchLabel={t("properties.searchTeam")}
      editable={ticket.can.classify}
      choices={choices}
      value={team ? String(team.id) : NO_TEAM}
      quiet={team === null}
      shown={<span className="truncate">{team?.name ?? t("properties.noTeam")}</span>}
      onChoose={(value) => {
        const next = options.teams.find(({ id }) => String(id) === value) ?? null;
        run(changeTeam(ticket, next), t("done.team", { value: next?.name ?? t("properties.noTeam") }));
      }}
    />
  );
}

export function CategoryProperty() {
  const t = useTranslations("ticketPage");
  const { ticket, options, run } = useTicketPage();
  const choices = options.categories.map(({ id, name, icon }) => ({
    value: String(id),
    label: name,
    icon: <CategoryIcon name={icon} />,
  }));
  return (
    <SearchedProperty
      property="category"
      name={t("properties.category")}
      searchLabel={t("properties.searchCategory")}
      editable={ticket.can.classify}
      choices={choices}
      value={String(ticket.category.id)}
      shown={
        <>
          <span className="text-ink-3">
            <CategoryIcon name={ticket.category.icon} />
          </span>
          <span className="truncate">{ticket.category.name}</span>
        </>
      }
      onChoose={(value) => {
        const next = options.categories.find(({ id }) => String(id) === value);
        if (next) run(changeCategory(ticket, next), t("done.category", { value: next.name }));
      }}
    />
  );
}

"use client";

import { Plus } from "@/components/ui/icons/everyday";
import { Hand } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { offersTaking } from "@/components/tickets/can-take";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import { useDayWords } from "@/components/tickets/use-day-words";
import { AvatarNobody } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choice";
import { IconButton } from "@/components/ui/icon-button";
import { Picker } from "@/components/ui/picker";
import type { PersonRef } from "@/lib/tickets/rows";
import { usePropertyMenu } from "./choice-properties";
import { PropertyButton, PropertyRow, PropertyValue, useRoomy } from "./property-row";
import { changePeople, takeTicket } from "./ticket-changes";
import { useTicketPage } from "./ticket-context";
import { firstName } from "./use-ticket-words";

const NOBODY = "nobody";

function usePeopleChoices(): Choice[] {
  const t = useTranslations("ticketPage.properties");
  const { options, me } = useTicketPage();
  const day = useDayWords();
  const meFirst = [...options.people].sort((a, b) => Number(b.id === me.id) - Number(a.id === me.id));
  return meFirst.map(({ id, name, openCount, awayUntil }) => ({
    value: String(id),
    label: id === me.id ? t("you", { name }) : name,
    icon: <PersonAvatar person={{ id, name }} size={20} />,
    description: awayUntil === null ? undefined : t("awayUntil", { day: day(awayUntil) }),
    end: t("openCount", { count: openCount }),
  }));
}

/** Finds the people chosen: among those who can be assigned, and those who are on the ticket already. */
function usePersonOf(): (value: string) => PersonRef | null {
  const { options, ticket } = useTicketPage();
  const known: PersonRef[] = [...options.people, ...(ticket.lead ? [ticket.lead] : []), ...ticket.helpers];
  return (value) => {
    const person = known.find(({ id }) => String(id) === value);
    return person ? { id: person.id, name: person.name } : null;
  };
}

function LeadValue() {
  const t = useTranslations("ticketPage.properties");
  const { ticket, me } = useTicketPage();
  const roomy = useRoomy();
  if (!ticket.lead) {
    return (
      <>
        <AvatarNobody size={roomy ? 24 : 20} />
        {t("nobody")}
      </>
    );
  }
  const { id, name } = ticket.lead;
  return (
    <>
      <PersonAvatar person={{ id, name }} size={roomy ? 24 : 20} />
      <span className="truncate">{name}</span>
      {id === me.id ? <span className="text-ink-3">{t("youMark")}</span> : null}
    </>
  );
}

/** « Prendre » beside nobody. */
function Take() {
  const t = useTranslations("ticketPage");
  const { ticket, me, run } = useTicketPage();
  const roomy = useRoomy();
  if (roomy || !offersTaking(ticket, me)) return null;
  const take = () => {
    run(takeTicket(ticket, me), t("done.taken", { number: ticket.number }));
  };
  return (
    <Button size="xs" icon={<Hand size={13} aria-hidden />} onClick={take}>
      {t("take")}
    </Button>
  );
}

export function LeadProperty() {
  const t = useTranslations("ticketPage");
  const { ticket, run } = useTicketPage();
  const menu = usePropertyMenu("lead");
  const personOf = usePersonOf();
  const people = usePeopleChoices();
  const value = ticket.lead ? String(ticket.lead.id) : NOBODY;
  const choices = [{ value: NOBODY, label: t("properties.nobody"), icon: <AvatarNobody size={20} /> }, ...people];
  return (
    <PropertyRow name={t("properties.lead")}>
      {ticket.can.assign ? (
        <Picker
          {...menu}
          trigger={
            <PropertyButton
              tip={t("properties.change", { name: t("properties.lead") })}
              tipKey="A"
              quiet={ticket.lead === null}
            >
              <LeadValue />
            </PropertyButton>
          }
          searchLabel={t("properties.searchPerson")}
          emptyText={t("properties.noMatch")}
          choices={choices}
          value={value}
          onValueChange={(next) => {
            menu.onOpenChange(false);
            if (next === value) return;
            const lead = personOf(next);
            run(
              changePeople(ticket, lead, ticket.helpers),
              t("done.lead", { value: lead?.name ?? t("properties.nobody") }),
            );
          }}
        />
      ) : (
        <PropertyValue>
          <LeadValue />
        </PropertyValue>
      )}
      <Take />
    </PropertyRow>
  );
}

function HelpersValue({ helpers }: { helpers: readonly PersonRef[] }) {
  const roomy = useRoomy();
  return helpers.map(({ id, name }) => (
    <span key={id} className="inline-flex min-h-7 min-w-0 items-center gap-1.75">
      <PersonAvatar person={{ id, name }} size={roomy ? 24 : 20} />
      <span className="truncate">{helpers.length === 1 ? name : firstName(name)}</span>
    </span>
  ));
}

export function HelpersProperty() {
  const t = useTranslations("ticketPage");
  const { ticket, run } = useTicketPage();
  const menu = usePropertyMenu("helpers");
  const roomy = useRoomy();
  const personOf = usePersonOf();
  const people = usePeopleChoices().filter(({ value }) => value !== String(ticket.lead?.id));
  const { helpers } = ticket;
  const save = (values: readonly string[]) => {
    const next = values.map(personOf).filter((person) => person !== null);
    const names = next.map(({ name }) => firstName(name)).join(", ");
    run(changePeople(ticket, ticket.lead, next), t("done.helpers", { value: names || t("properties.nobody") }));
  };
  const change = t("properties.change", { name: t("properties.helpers") });
  const trigger = roomy ? (
    <PropertyButton tip={change} quiet={helpers.length === 0}>
      {helpers.length === 0 ? t("properties.nobody") : <HelpersValue helpers={helpers} />}
    </PropertyButton>
  ) : (
    <IconButton
      size="xs"
      label={helpers.length === 0 ? change : t("properties.addHelper")}
      icon={<Plus size={14} />}
      className={helpers.length === 0 ? "-ml-1.25" : ""}
    />
  );
  return (
    <PropertyRow name={t("properties.helpers")}>
      {roomy ? null : <HelpersValue helpers={helpers} />}
      {ticket.can.assign ? (
        <Picker
          {...menu}
          trigger={trigger}
          multiple
          searchLabel={t("properties.searchPerson")}
          emptyText={t("properties.noMatch")}
          choices={people}
          value={helpers.map(({ id }) => String(id))}
          onValueChange={save}
        />
      ) : (
        <HelpersValue helpers={roomy ? helpers : []} />
      )}
    </PropertyRow>
  );
}

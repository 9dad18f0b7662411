"use client";

import { FilterX } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { Choice } from "@/components/ui/choice";
import { AddressChip } from "../address-chip";
import { useAddress } from "../use-address";
import { auditFilterNames } from "./audit-address";
import { DayField } from "./day-field";
import { useFoundPeople } from "@/components/tickets/use-found-people";

type Props = {
  actorName: string | null;
  events: readonly Choice[];
  types: readonly Choice[];
  vias: readonly Choice[];
};

/** Who, what, how and when: each stands in the address. */
export function AuditFilters({ actorName, events, types, vias }: Props) {
  const t = useTranslations("admin.auditFilters");
  const { value, go } = useAddress();
  const people = useFoundPeople();
  const subject = value("subject");
  const set = auditFilterNames.filter((name) => value(name) !== null);
  return (
    <div
      role="group"
      aria-label={t("label")}
      className="flex shrink-0 flex-wrap items-center gap-1.5 border-b border-line px-4 pb-2.5 lg:px-5"
    >
      <AddressChip
        name="actor"
        label={t("actor")}
        searchLabel={t("actorSearch")}
        choices={people.choices}
        valueLabel={actorName ?? undefined}
        onQueryChange={people.find}
        loadingText={people.busy ? t("searching") : undefined}
      />
      <AddressChip name="event" label={t("event")} searchLabel={t("eventSearch")} choices={events} />
      <AddressChip name="type" label={t("type")} searchLabel={t("typeSearch")} choices={types} />
      <AddressChip name="via" label={t("via")} searchLabel={t("viaSearch")} choices={vias} />
      {subject === null ? null : (
        <Chip on onRemove={() => go({ subject: null })} removeLabel={t("removeSubject")}>
          {value("type") === null || value("type") === "ticket" ? `#${subject}` : t("subject", { id: subject })}
        </Chip>
      )}
      <DayField name="from" label={t("from")} />
      <DayField name="to" label={t("to")} />
      {set.length > 1 ? (
        <Button
          variant="quiet"
          size="sm"
          icon={<FilterX size={14} aria-hidden />}
          onClick={() => go(Object.fromEntries(set.map((name) => [name, null])))}
        >
          {t("clear")}
        </Button>
      ) : null}
    </div>
  );
}

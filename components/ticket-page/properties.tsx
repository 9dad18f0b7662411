"use client";

import { useTranslations } from "next-intl";
import { RelationsSection } from "@/components/relations/relations-section";
import { WorkSections } from "@/components/ticket-work/work-sections";
import { useMoments } from "@/components/tickets/use-moments";
import { Time } from "@/components/ui/time";
import { Audience } from "./audience";
import { PriorityProperty, StatusProperty, TypeProperty } from "./choice-properties";
import { DeadlineProperty } from "./deadline-property";
import { HelpersProperty, LeadProperty } from "./people-properties";
import { PropertyRow, PropertyValue } from "./property-row";
import { CategoryProperty, TeamProperty } from "./searched-properties";
import { useTicketPage } from "./ticket-context";

function MomentProperty({ name, at }: { name: string; at: Date }) {
  const { dayAndTime, whole } = useMoments();
  return (
    <PropertyRow name={name}>
      <PropertyValue>
        <Time dateTime={at.toISOString()} title={whole(at)}>
          {dayAndTime(at)}
        </Time>
      </PropertyValue>
    </PropertyRow>
  );
}

/** What is known of the ticket beside its words; each is changed where it stands. */
export function Properties() {
  const t = useTranslations("ticketPage.properties");
  const say = useTranslations("tickets.urgencyShort");
  const { ticket, words } = useTicketPage();
  return (
    <>
      <dl>
        <StatusProperty />
        <PriorityProperty />
        <LeadProperty />
        <HelpersProperty />
        <TeamProperty />
        <CategoryProperty />
        <TypeProperty />
        <DeadlineProperty />
        <PropertyRow name={t("urgency")}>
          <PropertyValue>{say(ticket.urgency)}</PropertyValue>
        </PropertyRow>
        {ticket.staff ? (
          <PropertyRow name={t("source")}>
            <PropertyValue>{words.source(ticket.staff.source)}</PropertyValue>
          </PropertyRow>
        ) : null}
        <MomentProperty name={t("created")} at={ticket.createdAt} />
        <MomentProperty name={t("updated")} at={ticket.updatedAt} />
      </dl>
      <RelationsSection />
      <WorkSections />
      <Audience />
    </>
  );
}

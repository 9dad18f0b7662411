"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFoundTickets } from "@/components/search/use-found-tickets";
import { StatusGlyph } from "@/components/tickets/status-glyph";
import type { Choice } from "@/components/ui/choice";
import { Combobox } from "@/components/ui/combobox";
import type { TicketStatus } from "@/lib/tickets/status";

export type ChosenTicket = { number: number; title: string };

type Props = {
  label: string;
  /** The ticket around, which is not offered. */
  without: number;
  value: ChosenTicket | null;
  onChange: (ticket: ChosenTicket | null) => void;
  error: string | null;
};

const asChoice = ({ number, title }: ChosenTicket): Choice => ({
  value: String(number),
  label: `#${String(number)} ${title}`,
});

/** Finds a ticket by its number or by words, as one types. */
export function TicketField({ label, without, value, onChange, error }: Props) {
  const t = useTranslations("ticketPage.relations");
  const [query, setQuery] = useState("");
  const shown = value ? asChoice(value) : null;
  const { found, loading } = useFoundTickets(query === shown?.label ? "" : query);
  const choices = found
    .filter(({ number }) => number !== without)
    .map((ticket) => ({
      ...asChoice(ticket),
      icon: <StatusGlyph status={ticket.status as TicketStatus} />,
      description: ticket.requester.name,
    }));
  return (
    <Combobox
      label={label}
      choices={choices}
      value={shown}
      onValueChange={(next) => {
        const chosen = found.find(({ number }) => String(number) === next?.value);
        onChange(chosen ? { number: chosen.number, title: chosen.title } : null);
      }}
      onQueryChange={setQuery}
      emptyText={t("noTicket")}
      loadingText={loading ? t("searching") : undefined}
      openLabel={t("open")}
      clearLabel={t("clear")}
      placeholder={t("ticketExample")}
      error={error}
    />
  );
}

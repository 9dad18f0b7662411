"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { firstName } from "@/components/ticket-page/use-ticket-words";
import type { ChangedField } from "@/lib/tickets/labels";
import type { TicketRow } from "@/lib/tickets/rows";
import type { Priority } from "@/lib/tickets/schema";
import type { TicketStatus } from "@/lib/tickets/status";

export type TicketWords = {
  status: (status: TicketStatus) => string;
  priority: (priority: Priority) => string;
  field: (field: ChangedField) => string;
  /** « Attend Amadou », « Attend la livraison ». */
  waits: (ticket: Pick<TicketRow, "waitingFor" | "requester">) => string;
  /** « Responsable : Karim Benali. Aident : Aïcha Diallo » */
  people: (ticket: Pick<TicketRow, "lead" | "helpers">) => string;
  /** « Bloqué par #12 » */
  blockedBy: (numbers: string) => string;
};

/** The words of a ticket in the reader's language. */
export function useTicketWords(): TicketWords {
  const t = useTranslations();
  return useMemo(() => {
    const waits: TicketWords["waits"] = ({ waitingFor, requester }) => {
      const { kind, label } = waitingFor ?? { kind: "requester" as const, label: "" };
      return t(`tickets.waits.${kind}`, { name: firstName(requester.name), label, named: label === "" ? "no" : "yes" });
    };
    const people: TicketWords["people"] = ({ lead, helpers }) => {
      const names = helpers.map((person) => person.name).join(", ");
      const said = [
        lead ? t("board.people.lead", { name: lead.name }) : null,
        names ? t("board.people.helpers", { names }) : null,
      ];
      return said.filter((part) => part !== null).join(". ") || t("tickets.nobody");
    };
    return {
      status: (status) => t(`tickets.status.${status}`),
      priority: (priority) => t(`tickets.priority.${priority}`),
      field: (field) => t(`tickets.field.${field}`),
      waits,
      people,
      blockedBy: (numbers) => t("tickets.blockedBy", { numbers }),
    };
  }, [t]);
}

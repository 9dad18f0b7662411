"use client";

import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { useDayWords } from "@/components/tickets/use-day-words";
import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import { Picker } from "@/components/ui/picker";
import type { TicketRow } from "@/lib/tickets/rows";
import { useBoardTools } from "./board-tools";
import { assignLead } from "./ticket-acts";

type Props = { ticket: TicketRow; trigger: ReactElement; open: boolean; onOpenChange: (open: boolean) => void };
const nobody = "none";

/** Who takes charge of a card: the least loaded are easy to find by the number of their open tickets. */
export function AssignPicker({ ticket, ...shared }: Props) {
  const { me, assignable, perform } = useBoardTools();
  const t = useTranslations("board");
  const { number, lead } = ticket;
  const day = useDayWords();
  const people = assignable.map(({ id, name, openCount, awayUntil }) => ({
    value: String(id),
    label: id === me.id ? t("people.you", { name }) : name,
    icon: <Avatar name={name} id={String(id)} size={20} />,
    description: awayUntil === null ? undefined : t("people.awayUntil", { day: day(awayUntil) }),
    end: t("people.load", { count: openCount }),
  }));
  const choose = (value: string) => {
    shared.onOpenChange(false);
    const person = assignable.find(({ id }) => String(id) === value) ?? null;
    if (person?.id === lead?.id) return;
    const next = person ? { id: person.id, name: person.name } : null;
    perform(
      assignLead(number, next),
      next ? t("said.assigned", { number, name: next.name }) : t("said.released", { number }),
    );
  };
  return (
    <Picker
      {...shared}
      align="end"
      searchLabel={t("people.search")}
      emptyText={t("people.none")}
      value={lead ? String(lead.id) : nobody}
      choices={[{ value: nobody, label: t("people.nobody"), icon: <AvatarNobody size={20} /> }, ...people]}
      onValueChange={choose}
    />
  );
}

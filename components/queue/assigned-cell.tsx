"use client";

import { Hand } from "lucide-react";
import { useTranslations } from "next-intl";
import { AvatarNobody } from "@/components/ui/avatar";
import { AvatarStack } from "@/components/ui/avatar-stack";
import { Button } from "@/components/ui/button";
import type { PersonRef, TicketRow } from "@/lib/tickets/rows";

export type QueueLineProps = { row: TicketRow; me: PersonRef; onTake: (number: number) => void };

/** Who is on a ticket, or the button that takes it when nobody is. */
export function AssignedCell({ row, me, onTake }: QueueLineProps) {
  const t = useTranslations();
  if (row.lead === null && row.can.take && row.status !== "closed" && row.status !== "resolved") {
    return (
      <Button
        size="xs"
        icon={<Hand size={14} aria-hidden />}
        aria-label={t("queue.takeNumber", { number: String(row.number) })}
        onClick={() => {
          onTake(row.number);
        }}
      >
        {t("queue.take")}
      </Button>
    );
  }
  if (row.lead === null && row.helpers.length === 0) return <AvatarNobody size={22} label={t("queue.nobody")} />;
  const person = ({ id, name }: PersonRef) => ({ id: String(id), name, you: id === me.id });
  const names = [row.lead, ...row.helpers].filter((one) => one !== null).map((one) => one.name);
  return (
    <AvatarStack lead={row.lead ? person(row.lead) : null} others={row.helpers.map(person)} label={names.join(", ")} />
  );
}

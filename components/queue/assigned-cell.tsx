"use client";

import { Hand } from "lucide-react";
import { useTranslations } from "next-intl";
import { offersTaking } from "@/components/tickets/can-take";
import { useDayWords } from "@/components/tickets/use-day-words";
import { AvatarNobody } from "@/components/ui/avatar";
import { AvatarStack } from "@/components/ui/avatar-stack";
import { Button } from "@/components/ui/button";
import type { PersonRef, TicketRow } from "@/lib/tickets/rows";

export type QueueLineProps = { row: TicketRow; me: PersonRef; onTake: (row: TicketRow) => void };

/** Why a ticket that somebody leads can be taken all the same. */
function useOfferWords({ lead, staff }: TicketRow): string | undefined {
  const t = useTranslations("queue");
  const day = useDayWords();
  if (!staff?.offered || lead === null) return undefined;
  const { name } = lead;
  return staff.leadAwayUntil === null
    ? t("offeredLate", { name })
    : t("offeredAway", { name, day: day(staff.leadAwayUntil) });
}

/** The button that takes a ticket with one press. */
function TakeButton({ row, onTake }: Omit<QueueLineProps, "me">) {
  const t = useTranslations("queue");
  return (
    <Button
      size="xs"
      icon={<Hand size={14} aria-hidden />}
      aria-label={t("takeNumber", { number: String(row.number) })}
      onClick={() => {
        onTake(row);
      }}
    >
      {t("take")}
    </Button>
  );
}

/** Who is on a ticket, and the button that takes it when nobody is or its team is asked to. */
export function AssignedCell({ row, me, onTake }: QueueLineProps) {
  const t = useTranslations("queue");
  const offer = useOfferWords(row);
  const takes = offersTaking(row, me);
  if (takes && row.lead === null) return <TakeButton row={row} onTake={onTake} />;
  if (row.lead === null && row.helpers.length === 0) return <AvatarNobody size={22} label={t("nobody")} />;
  const person = ({ id, name }: PersonRef) => ({ id: String(id), name, you: id === me.id });
  const names = [row.lead, ...row.helpers].filter((one) => one !== null).map((one) => one.name);
  const people = (
    <AvatarStack
      lead={row.lead ? person(row.lead) : null}
      others={row.helpers.map(person)}
      label={offer ?? names.join(", ")}
    />
  );
  if (!takes) return people;
  return (
    <span className="inline-flex items-center gap-1.5">
      {people}
      <TakeButton row={row} onTake={onTake} />
    </span>
  );
}

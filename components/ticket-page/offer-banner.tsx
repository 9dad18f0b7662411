"use client";

import { Hand, HandHelping } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useDayWords } from "@/components/tickets/use-day-words";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useTicketPage } from "./ticket-context";
import { useTicketActs } from "./use-ticket-acts";

/** Says that the ticket is offered to its team, and why, with the way to take it. */
export function OfferBanner() {
  const t = useTranslations("ticketPage");
  const day = useDayWords();
  const { ticket } = useTicketPage();
  const { take } = useTicketActs();
  const { lead, staff } = ticket;
  if (!staff?.offered || !staff.team || lead === null) return null;
  const names = { name: lead.name, team: staff.team.name };
  const until = staff.leadAwayUntil;
  const action = take ? (
    <Button size="sm" icon={<Hand size={14} aria-hidden />} onClick={take}>
      {t("take")}
    </Button>
  ) : null;
  return (
    <Banner icon={<HandHelping size={16} aria-hidden />} action={action}>
      {until === null ? t("offered.late", names) : t("offered.away", { ...names, day: day(until) })}
    </Banner>
  );
}

"use client";

import {
  ArrowRightLeft,
  CalendarClock,
  ChevronsUp,
  Hand,
  ListOrdered,
  Maximize2,
  PanelRight,
  UserMinus,
  UserPlus,
} from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChooseLine } from "@/components/bulk/choose-card";
import { MenuAction, MenuLink, MenuSeparator, Submenu } from "@/components/ui/menu-lines";
import type { TicketRow } from "@/lib/tickets/rows";
import { isOpen } from "@/lib/tickets/status";
import { useBoardTools } from "./board-tools";
import { mayHaveDue } from "./due-acts";
import { mayTake, offersTaking } from "@/components/tickets/can-take";
import { isFree } from "./move-plan";
import { PlaceLines } from "./place-lines";
import { assignLead } from "./ticket-acts";

type Props = { ticket: TicketRow; moveLines: ReactNode; priorityLines: ReactNode };

/** All that can be done with a card, each with its key. */
export function CardMenuLines({ ticket, moveLines, priorityLines }: Props) {
  const { store, me, take, perform, openPeek } = useBoardTools();
  const t = useTranslations("board");
  const { number, can } = ticket;
  // After this menu has closed: the next one opens in its place.
  const openNext = (mode: "assign" | "due") => () => window.setTimeout(() => store.menu.set({ number, mode }), 0);
  const mine = ticket.lead?.id === me.id;
  return (
    <>
      <MenuAction icon={<PanelRight size={16} />} kbd={t("keys.enter")} onSelect={() => openPeek(number)}>
        {t("menu.open")}
      </MenuAction>
      <MenuLink icon={<Maximize2 size={16} />} href={`/tickets/${String(number)}`}>
        {t("menu.openPage")}
      </MenuLink>
      {can.assign || can.setPriority ? <ChooseLine number={number} /> : null}
      {can.take || can.assign || can.changeStatus || can.setPriority ? <MenuSeparator /> : null}
      {(isFree(ticket) && mayTake(ticket, me)) || offersTaking(ticket, me) ? (
        <MenuAction icon={<Hand size={16} />} kbd="T" onSelect={() => take(number)}>
          {t("take")}
        </MenuAction>
      ) : null}
      {can.assign && mine ? (
        <MenuAction
          icon={<UserMinus size={16} />}
          onSelect={() => perform(assignLead(number, null), t("said.released", { number }))}
        >
          {t("menu.release")}
        </MenuAction>
      ) : null}
      {can.assign ? (
        <MenuAction icon={<UserPlus size={16} />} kbd="A" onSelect={openNext("assign")}>
          {t("menu.assign")}
        </MenuAction>
      ) : null}
      <ChangeLines {...{ ticket, moveLines, priorityLines, openNext }} />
    </>
  );
}

type ChangeProps = Props & { openNext: (mode: "assign" | "due") => () => void };

/** What a card can be given: a status, a priority, a date, a place. */
function ChangeLines({ ticket, moveLines, priorityLines, openNext }: ChangeProps) {
  const t = useTranslations("board");
  const { can } = ticket;
  return (
    <>
      {can.changeStatus ? (
        <Submenu icon={<ArrowRightLeft size={16} />} kbd="M" label={t("menu.move")}>
          {moveLines}
        </Submenu>
      ) : null}
      {can.setPriority ? (
        <Submenu icon={<ChevronsUp size={16} />} kbd="P" label={t("menu.priority")}>
          {priorityLines}
        </Submenu>
      ) : null}
      {mayHaveDue(ticket) ? (
        <MenuAction icon={<CalendarClock size={16} />} kbd="D" onSelect={openNext("due")}>
          {t("menu.due")}
        </MenuAction>
      ) : null}
      {can.place && isOpen(ticket.status) ? (
        <Submenu icon={<ListOrdered size={16} />} label={t("place.menu")}>
          <PlaceLines ticket={ticket} />
        </Submenu>
      ) : null}
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { offersTaking } from "@/components/tickets/can-take";
import { toast } from "@/components/ui/toast-queue";
import { firstName } from "@/components/ticket-page/use-ticket-words";
import type { PersonRef, TicketRow } from "@/lib/tickets/rows";
import { isOpen, type TicketStatus } from "@/lib/tickets/status";
import { announce, type BoardStore } from "./board-store";
import { mayChangeLane, toLane, together } from "./lane-acts";
import { isFree, planMove } from "./move-plan";
import { changeStatus, takeTicket, type TicketAct } from "./ticket-acts";
import { useLaneName } from "./use-lane-name";
import { useTicketWords, type TicketWords } from "./ticket-words";
import type { Perform } from "./use-ticket-acts";

type Say = ReturnType<typeof useTranslations<"board">>;

/** What dropping a card there does, in a few words: « En cours, à vous », « Attend Léa ». */
export function dropWords(ticket: TicketRow, to: TicketStatus, t: Say, words: TicketWords): string {
  const plan = planMove(ticket, to);
  if (plan.kind === "take") return t("drop.take", { status: words.status(to) });
  if (plan.kind === "refused") return t("drop.refused");
  return to === "waiting" && ticket.status !== "waiting"
    ? words.waits({ ...ticket, waitingFor: null })
    : words.status(to);
}

function saidOfMove(ticket: TicketRow, to: TicketStatus, t: Say, words: TicketWords): string {
  const { number } = ticket;
  if (to === "resolved") return t("said.resolved", { number });
  if (to === "closed") return t("said.closed", { number });
  if (to === "waiting") return t("said.waiting", { number, name: firstName(ticket.requester.name) });
  return t("said.moved", { number, status: words.status(to) });
}

/** Moves and takes cards, after the rules of what a drop does. */
export function useBoardMoves(store: BoardStore, me: PersonRef, perform: Perform) {
  const t = useTranslations("board");
  const words = useTicketWords();
  const laneName = useLaneName();
  return useMemo(() => {
    const take = (number: number) => {
      const ticket = store.board.get().tickets.get(number);
      if (!ticket || ticket.status === "closed" || !ticket.can.take) return;
      if (isFree(ticket) || offersTaking(ticket, me)) perform(takeTicket(number, me), t("said.taken", { number }));
      else if (ticket.lead) {
        const message = t("alreadyTaken", { number, name: ticket.lead.name });
        toast({ id: "already-taken", message });
        announce(store, message);
      }
    };
    const moveToLane = (ticket: TicketRow, to: TicketStatus, own: TicketAct, lane: string) => {
      const { number } = ticket;
      const plan = planMove(ticket, to);
      const taken = isFree(ticket) && ticket.status === "new" && own.patch(ticket).lead?.id === me.id;
      // Who gives themself a new ticket takes it, which puts it in progress.
      if (taken && ticket.can.take && to !== "waiting" && isOpen(to)) take(number);
      else if (plan.kind === "nothing") perform(own, t("lanes.said", { number, lane }));
      else if (plan.kind === "refused") announce(store, t("drop.refused"));
      else {
        const said = `${saidOfMove(ticket, to, t, words)}, ${lane}`;
        perform(together(changeStatus(number, to), own), said);
      }
    };
    const move = (number: number, to: TicketStatus, lane: string | null = null) => {
      const board = store.board.get();
      const ticket = board.tickets.get(number);
      if (!ticket) return;
      const own = lane === null ? null : toLane(board, ticket, lane);
      const plan = planMove(ticket, to);
      if (own && board.lanes) {
        if (mayChangeLane(ticket, board.lanes.by)) moveToLane(ticket, to, own, laneName(board.lanes, lane ?? ""));
        else announce(store, t("lanes.refused"));
        return;
      }
      if (plan.kind === "take") take(number);
      else if (plan.kind === "refused") announce(store, t("drop.refused"));
      else if (plan.kind === "status") perform(changeStatus(number, to), saidOfMove(ticket, to, t, words));
    };
    return { take, move };
  }, [laneName, me, perform, store, t, words]);
}

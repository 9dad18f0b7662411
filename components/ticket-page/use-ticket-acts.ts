"use client";

import { useTranslations } from "next-intl";
import { mayTake } from "@/components/tickets/can-take";
import { toast } from "@/components/ui/toast-queue";
import { releaseTicket, takeTicket } from "./ticket-changes";
import { useTicketPage } from "./ticket-context";
import { useStatusChange } from "./use-status-change";

export type TicketActs = {
  /** Absent where the reader may not, or where it would do nothing. */
  take: (() => void) | null;
  release: (() => void) | null;
  resolve: (() => void) | null;
  reopen: (() => void) | null;
  copyLink: () => void;
};

/** What can be done to the whole ticket, from its header, its menu and its keys. */
export function useTicketActs(): TicketActs {
  const t = useTranslations("ticketPage");
  const { ticket, me, run } = useTicketPage();
  const changeStatus = useStatusChange();
  const { number, can, lead, status, mergedInto } = ticket;
  const done = status === "resolved" || status === "closed";
  return {
    take: mayTake(ticket, me) ? () => run(takeTicket(ticket, me), t("done.taken", { number })) : null,
    release: can.take && lead?.id === me.id ? () => run(releaseTicket(ticket), t("done.released", { number })) : null,
    resolve: can.changeStatus && !done ? () => changeStatus("resolved") : null,
    // A merged ticket comes back by undoing the merge.
    reopen: can.changeStatus && done && !mergedInto ? () => changeStatus("in_progress") : null,
    copyLink: () => {
      const address = `${window.location.origin}/tickets/${String(number)}`;
      navigator.clipboard.writeText(address).then(
        () => toast({ message: t("linkCopied") }),
        () => toast({ message: t("linkNotCopied", { address }) }),
      );
    },
  };
}

"use client";

import { useTranslations } from "next-intl";
import { planMove } from "@/components/board/move-plan";
import { useAskRelation, type EndingBesides } from "@/components/relations/asked-relation";
import { asksBeforeEnding } from "@/components/relations/ends-with";
import { useEndingWords } from "@/components/relations/use-ending-words";
import { toast } from "@/components/ui/toast-queue";
import { changeStatusAction } from "@/lib/tickets/actions";
import type { StatusChanged } from "@/lib/tickets/commands/change-status";
import type { TicketStatus } from "@/lib/tickets/status";
import { changeStatus, takeTicket } from "./ticket-changes";
import { useTicketPage } from "./ticket-context";
import { useRefusalWords } from "./use-change-runner";

/** Gives the function that resolves the ticket together with children of it. */
function useResolveFamily() {
  const { ticket, store } = useTicketPage();
  const refusal = useRefusalWords();
  const say = useEndingWords();
  const { number } = ticket;
  return async (besides: EndingBesides) => {
    let children: StatusChanged["children"];
    const outcome = await store.change({
      patch: { status: "resolved", waitingFor: null },
      fields: ["status", "waitingFor"],
      send: async (version) => {
        const answer = await changeStatusAction({ number, status: "resolved", version, ...besides });
        if (answer.ok) children = answer.value.children;
        return answer;
      },
    });
    if (!outcome.ok) toast({ message: refusal(outcome), danger: true });
    else if (children) say(number, children);
  };
}

/** Gives the function that moves the ticket to a status, asking first who is waited for, or what to do about blockers and children. */
export function useStatusChange(): (status: TicketStatus) => void {
  const t = useTranslations("ticketPage.done");
  const { ticket, me, words, run, askWaiting } = useTicketPage();
  const ask = useAskRelation();
  const resolveFamily = useResolveFamily();
  const { number } = ticket;
  const move = (status: TicketStatus, besides: EndingBesides) => {
    if (besides.children.length > 0) {
      void resolveFamily(besides);
      return;
    }
    const reopens = ticket.status === "resolved" || ticket.status === "closed";
    const said = { resolved: t("resolved", { number }), in_progress: reopens ? t("reopened", { number }) : null };
    const done = status === "resolved" || status === "in_progress" ? said[status] : null;
    run(
      changeStatus(ticket, status, null, besides.despiteBlockers),
      done ?? t("status", { number, status: words.status(status) }),
    );
  };
  return (status) => {
    if (status === "waiting") {
      askWaiting();
      return;
    }
    if (status === ticket.status) return;
    if (planMove(ticket, status).kind === "take") {
      run(takeTicket(ticket, me), t("taken", { number }));
      return;
    }
    const then = (besides: EndingBesides) => {
      move(status, besides);
    };
    if (asksBeforeEnding(ticket, status)) ask({ kind: "resolve", status, then });
    else then({ despiteBlockers: false, children: [] });
  };
}

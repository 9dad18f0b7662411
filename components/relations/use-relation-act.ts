"use client";

import { useTranslations } from "next-intl";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { toast, type ToastAction } from "@/components/ui/toast-queue";
import type { ActionResult } from "@/lib/platform/action";
import { linkTicketsAction, unlinkTicketsAction } from "@/lib/relations/actions";
import type { LinkTickets } from "@/lib/relations/schema";

/** Gives the function that does something to the ticket's links and reads the page again; null when done, else why not in words. */
export function useRelationAct() {
  const t = useTranslations("ticketPage");
  const { store } = useTicketPage();
  return async <T>(send: () => Promise<ActionResult<T>>, done: (value: T) => void): Promise<string | null> => {
    // Not one of the page's own changes: what is answered may be where another ticket stands.
    const answer = await send().catch(() => null);
    if (answer === null) return t("noAnswer");
    await store.refresh();
    if (!answer.ok) return answer.error.issues[0]?.message ?? answer.error.message;
    done(answer.value);
    return null;
  };
}

/** Links to another ticket or takes the link away, says so, and offers the way back. */
export function useLinking() {
  const t = useTranslations("ticketPage.relations");
  const act = useRelationAct();
  const said = (message: string, action: ToastAction) => {
    toast({ message, action });
  };
  const link = (input: LinkTickets): Promise<string | null> =>
    act(
      () => linkTicketsAction(input),
      () => said(t("linked", { number: String(input.other) }), { label: t("undo"), onPress: () => void unlink(input) }),
    );
  const unlink = async (input: LinkTickets): Promise<void> => {
    const problem = await act(
      () => unlinkTicketsAction(input),
      () => said(t("unlinked", { number: String(input.other) }), { label: t("undo"), onPress: () => void link(input) }),
    );
    if (problem) toast({ message: problem, danger: true });
  };
  return { link, unlink };
}

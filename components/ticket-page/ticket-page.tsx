"use client";

import { useMemo, useState } from "react";
import { RelationDialogs } from "@/components/relations/relation-dialogs";
import type { PersonRef, TicketDetail } from "@/lib/tickets/rows";
import { TicketLayout } from "./ticket-layout";
import { TicketProvider, type PropertyName, type TicketOptions, type TicketPageState } from "./ticket-context";
import { useChangeRunner } from "./use-change-runner";
import { useTicketStore } from "./use-ticket-store";
import { useTicketWords } from "./use-ticket-words";
import { WaitingDialog } from "./waiting-dialog";

type Props = {
  initial: TicketDetail;
  me: PersonRef;
  options: TicketOptions;
};

/** A ticket as staff work on it: the conversation in the middle, the properties beside it. */
export function TicketPage({ initial, me, options }: Props) {
  const { ticket, connection, store } = useTicketStore(initial);
  const words = useTicketWords(ticket.requester);
  const run = useChangeRunner(store);
  const [openProperty, setOpenProperty] = useState<PropertyName | null>(null);
  const [waiting, setWaiting] = useState(false);
  const state = useMemo<TicketPageState>(
    () => ({
      ticket,
      connection,
      store,
      me,
      options,
      words,
      run,
      openProperty,
      setOpenProperty,
      askWaiting: () => {
        setWaiting(true);
      },
    }),
    [ticket, connection, store, me, options, words, run, openProperty],
  );
  return (
    <TicketProvider value={state}>
      <RelationDialogs>
        <TicketLayout />
      </RelationDialogs>
      <WaitingDialog open={waiting} onOpenChange={setWaiting} />
    </TicketProvider>
  );
}

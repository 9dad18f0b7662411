"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { setWith } from "@/components/canned-replies/with-sets";
import { bringBack } from "@/components/attachments/waiting-files";
import { versionToUndo } from "@/components/tickets/own-versions";
import { draftAt, writeDraft } from "@/components/tickets/draft-store";
import { toast } from "@/components/ui/toast-queue";
import { retractCommentAction } from "@/lib/tickets/actions";
import { draftName } from "./draft-name";
import type { TicketDetail } from "@/lib/tickets/rows";
import type { Outgoing, OutgoingStore } from "./outgoing-store";
import { changeSeveral } from "./several-changes";
import { useTicketPage } from "./ticket-context";
import { useRefusalWords } from "./use-change-runner";
import { setsName } from "./use-sets";

/** A message that was saved, and the version that the ticket had with it. */
type SavedMessage = Outgoing & { commentId: number; version: number | undefined };

/** Gives the function that takes a message back that left a moment ago: its text is where it was written again. */
export function useTakeBack(outgoing: OutgoingStore): (message: SavedMessage, before: TicketDetail) => Promise<void> {
  const t = useTranslations("ticketPage.outgoing");
  const { ticket, store, me } = useTicketPage();
  const refusal = useRefusalWords();
  const { number } = ticket;
  return useCallback(
    async ({ commentId, version, key, kind, body, resolve, also }, before) => {
      const send = () => retractCommentAction({ number, commentId }, `back-${key}`);
      const outcome = await store.change({ patch: {}, fields: [], send });
      if (!outcome.ok) {
        toast({ message: refusal(outcome), danger: true });
        return;
      }
      outgoing.remove(key);
      const place = draftName(me.id, number, kind);
      const { text } = draftAt(place);
      bringBack(key, place);
      writeDraft(place, text === "" ? body : `${body}\n\n${text}`);
      if (also) writeDraft(setsName(me.id, number, kind), JSON.stringify(also));
      const set = setWith({ resolve, also: also ?? null });
      if (set) {
        const undoes = version === undefined ? outcome.version : versionToUndo(version, outcome.version);
        const back = await store.change({ ...changeSeveral(before, set).back(commentId), undoes });
        if (!back.ok) {
          toast({ message: refusal(back), danger: true });
          return;
        }
      }
      toast({ message: t("takenBack") });
    },
    [store, outgoing, number, me.id, t, refusal],
  );
}

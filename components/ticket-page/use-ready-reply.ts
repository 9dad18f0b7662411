"use client";

import { useFormatter, useTranslations } from "next-intl";
import { together } from "@/components/canned-replies/with-sets";
import { readFilledReply } from "@/components/canned-replies/use-ready-replies";
import { useSetsWords } from "@/components/canned-replies/use-sets-words";
import { toast } from "@/components/ui/toast-queue";
import { countReplyUseAction } from "@/lib/canned-replies/actions";
import { changeSeveral } from "./several-changes";
import { useTicketPage } from "./ticket-context";
import type { Composer } from "./use-composer";

/** Gives the function that puts a ready reply where one writes; one without a text is done at once. */
export function useReadyReply(composer: Composer): (id: number) => void {
  const t = useTranslations("cannedReplies");
  const { store, run } = useTicketPage();
  const format = useFormatter();
  const words = useSetsWords();
  const use = async (id: number) => {
    const reply = await readFilledReply(id, store.snapshot().ticket.number);
    if (!reply) {
      toast({ message: t("failed"), danger: true });
      return;
    }
    // It only sorts the list: a count that gets lost is no one's loss.
    void countReplyUseAction({ id }).catch(() => undefined);
    const own = together(null, reply);
    if (reply.text === "") {
      if (own) run(changeSeveral(store.snapshot().ticket, own), t("applied", { changes: format.list(words(own)) }));
      else toast({ message: t("nothing") });
      return;
    }
    composer.insert(reply.text);
    if (own) composer.setSets(together(composer.sets, reply));
  };
  return (id) => void use(id);
}

"use client";

import { useTranslations } from "next-intl";
import type { ReadyReply } from "@/lib/canned-replies/rows";

/** Says in a few words whose a reply is where it isn't one's own, and that it changes the ticket. */
export function useSetsGlance(): (reply: Pick<ReadyReply, "keeper" | "sets">) => string {
  const t = useTranslations("cannedReplies");
  return ({ keeper, sets: { checklist, ...fields } }) => {
    const whose = keeper.kind === "team" ? keeper.team.name : keeper.kind === "centre" ? t("keeper.centre") : "";
    const changes = checklist.length > 0 || Object.values(fields).some((value) => value !== undefined);
    return [whose, changes ? t("changesTicket") : ""].filter(Boolean).join(" · ");
  };
}

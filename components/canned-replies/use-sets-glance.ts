"use client";

import { useTranslations } from "next-intl";
import type { ReadyReply } from "@/lib/canned-replies/rows";

/** Says in a few words whose a reply is where it isn't one's own, and what it sets. */
export function useSetsGlance(): (reply: Pick<ReadyReply, "keeper" | "sets">) => string {
  const t = useTranslations("cannedReplies");
  return ({ keeper, sets: { status, priority, teamId, lead, checklist } }) => {
    const whose = keeper.kind === "team" ? keeper.team.name : keeper.kind === "centre" ? t("keeper.centre") : "";
    const changes = [
      status ? t("sets.status", { status }) : "",
      priority ? t("sets.priority", { priority }) : "",
      teamId === undefined ? "" : t("sets.teamPlain"),
      lead === undefined ? "" : t("sets.leadPlain"),
      checklist.length > 0 ? t("sets.checklist", { count: checklist.length }) : "",
    ];
    return [whose, ...changes].filter(Boolean).join(" · ");
  };
}

"use client";

import { useTranslations } from "next-intl";
import type { ReplySets } from "@/lib/canned-replies/schema";
import type { ReplyChoices } from "./reply-draft";

/** Says what a reply sets, part by part; a team or person that is no longer to be chosen goes by a dash. */
export function useRowSetsWords({ teams, people }: ReplyChoices): (sets: ReplySets) => string[] {
  const t = useTranslations("cannedReplies.sets");
  const nameOf = (all: readonly { id: number; name: string }[], id: number) =>
    all.find((one) => one.id === id)?.name ?? "–";
  return ({ status, priority, teamId, lead, checklist }) =>
    [
      status ? t("status", { status }) : "",
      priority ? t("priority", { priority }) : "",
      teamId === undefined ? "" : t("team", { name: nameOf(teams, teamId) }),
      lead === undefined ? "" : lead === "me" ? t("leadMe") : t("lead", { name: nameOf(people, lead) }),
      checklist.length > 0 ? t("checklist", { count: checklist.length }) : "",
    ].filter(Boolean);
}

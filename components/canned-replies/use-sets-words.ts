"use client";

import { useTranslations } from "next-intl";
import type { WithSets } from "./with-sets";

/** Says what is set, part by part: « en attente », « priorité haute », « 3 points à la liste ». */
export function useSetsWords(): (sets: WithSets) => string[] {
  const t = useTranslations("cannedReplies.sets");
  return ({ changes, checklist, lead, team }) => {
    const said = changes.map((change) => {
      if (change.property === "status") return t("status", { status: change.status });
      if (change.property === "priority") return t("priority", { priority: change.priority });
      if (change.property === "team") return t("team", { name: team?.name ?? "" });
      return change.property === "lead" ? t("lead", { name: lead?.name ?? "" }) : "";
    });
    return [...said, checklist.length > 0 ? t("checklist", { count: checklist.length }) : ""].filter(Boolean);
  };
}

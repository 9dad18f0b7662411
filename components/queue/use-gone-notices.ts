import { useTranslations } from "next-intl";
import type { TicketFilter } from "@/lib/tickets/filter-schema";
import type { FilterPlaces } from "@/lib/tickets/rows";
import { goneNames } from "./view-notice";

/** What a filter names and is out of use, or no longer there at all, in the reader's language. */
export function useGoneNotices(filter: TicketFilter, named: FilterPlaces): string[] {
  const t = useTranslations("queue.saved");
  const { categories, teams, assignee } = goneNames(filter, named);
  const words = (name: string | null) => ({ known: name === null ? "no" : "yes", name: name ?? "" });
  return [
    ...categories.map((name) => t("goneCategory", words(name))),
    ...teams.map((name) => t("goneTeam", words(name))),
    ...assignee.map((name) => t("goneAssignee", words(name))),
  ];
}

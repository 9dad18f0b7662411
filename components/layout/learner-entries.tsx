import { FilePlus2, TicketCheck } from "@/components/ui/icons/everyday";
import type { useTranslations } from "next-intl";
import type { NavEntry } from "./nav-list";

/** A learner's two places. */
export function learnerEntries(t: ReturnType<typeof useTranslations<never>>): NavEntry[] {
  return [
    { href: "/tickets", label: t("layout.nav.myRequests"), icon: <TicketCheck size={16} aria-hidden /> },
    { href: "/tickets/new", label: t("layout.nav.newRequest"), icon: <FilePlus2 size={16} aria-hidden /> },
  ];
}

import type { Icon } from "@/components/ui/icon";
import { FilePlus2, Send } from "@/components/ui/icons/everyday";
import {
  Bot,
  CalendarClock,
  Columns3,
  FolderKanban,
  ListTodo,
  MessageSquareQuote,
  ScrollText,
  Settings2,
  Tags,
  UsersRound,
  Webhook,
} from "@/components/ui/icons/staff";
import type { useTranslations } from "next-intl";
import type { PalettePlace } from "@/components/search/palette-panel";
import type { Role } from "@/lib/platform/actor";
import { LiveCount } from "./live-counts";
import type { NavEntry, NavSection } from "./nav-list";

type Translate = ReturnType<typeof useTranslations<never>>;
export type QueueCounts = { mine: number; unassigned: number; myTeams: number; late: number; open: number };

const icon = (Icon: Icon) => <Icon size={16} aria-hidden />;

function workEntries(t: Translate, role: Role, counts: QueueCounts): NavEntry[] {
  const views: NavEntry[] = [
    ...(role === "manager"
      ? []
      : [
          {
            href: "/tickets?view=mine",
            label: t("queue.views.mine"),
            count: <LiveCount of="mine" drawn={counts.mine} />,
          },
        ]),
    {
      href: "/tickets?view=unassigned",
      label: t("queue.views.unassigned"),
      count: <LiveCount of="unassigned" drawn={counts.unassigned} />,
    },
    ...(role === "technician"
      ? [
          {
            href: "/tickets?view=teams",
            label: t("queue.views.teams"),
            count: <LiveCount of="myTeams" drawn={counts.myTeams} />,
          },
        ]
      : []),
    { href: "/tickets?view=late", label: t("queue.views.late"), count: counts.late },
  ];
  return [
    { href: "/board", label: t("layout.nav.board"), icon: icon(Columns3) },
    {
      href: "/tickets",
      label: t("layout.nav.queue"),
      icon: icon(ListTodo),
      count: <LiveCount of="open" drawn={counts.open} />,
      children: views,
    },
    { href: "/tickets/new", label: t("layout.nav.newTicket"), icon: icon(FilePlus2) },
    { href: "/macros", label: t("cannedReplies.title"), icon: icon(MessageSquareQuote) },
  ];
}

function adminEntries(t: Translate, role: Role): NavEntry[] {
  const audit = { href: "/admin/audit", label: t("layout.nav.audit"), icon: icon(ScrollText) };
  if (role === "manager") return [audit];
  if (role !== "admin") return [];
  return [
    { href: "/admin/users", label: t("layout.nav.users"), icon: icon(UsersRound) },
    { href: "/admin/service-accounts", label: t("layout.nav.serviceAccounts"), icon: icon(Bot) },
    { href: "/admin/teams", label: t("layout.nav.teams"), icon: icon(FolderKanban) },
    { href: "/admin/categories", label: t("layout.nav.categories"), icon: icon(Tags) },
    { href: "/admin/sla", label: t("layout.nav.sla"), icon: icon(CalendarClock) },
    audit,
    { href: "/admin/deliveries", label: t("layout.nav.deliveries"), icon: icon(Send) },
    { href: "/admin/webhooks", label: t("layout.nav.webhooks"), icon: icon(Webhook) },
    { href: "/admin/settings", label: t("layout.nav.settings"), icon: icon(Settings2) },
  ];
}

/** The sidebar of a staff role: their work, then what they administer. */
export function staffSections(t: Translate, role: Role, counts: QueueCounts): NavSection[] {
  const admin = adminEntries(t, role);
  const work = { id: "work", entries: workEntries(t, role, counts) };
  return admin.length > 0 ? [work, { id: "admin", label: t("layout.nav.administration"), entries: admin }] : [work];
}

/** The pages that the palette can go to. */
export function placesOf(sections: readonly NavSection[]): PalettePlace[] {
  return sections.flatMap((section) =>
    section.entries.flatMap((entry) => [entry, ...(entry.children ?? [])].map(({ href, label }) => ({ href, label }))),
  );
}

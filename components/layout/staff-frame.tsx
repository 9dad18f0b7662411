"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bell } from "@/components/notifications/bell";
import { TicketPalette } from "@/components/search/ticket-palette";
import { Shortcuts } from "@/components/shortcuts/shortcuts";
import { useBackSteps } from "@/components/ui/use-back-closes";
import type { Role } from "@/lib/platform/actor";
import type { QueueCounts } from "@/lib/tickets/rows";
import type { AccountChoices, ShellUser } from "./account-menu";
import { AppShell } from "./app-shell";
import { DemoBanner } from "./demo-banner";
import { LiveCounts } from "./live-counts";
import { placesOf, staffSections } from "./navigation";

type Props = {
  user: ShellUser;
  role: Role;
  centreName: string;
  homeHref: string;
  counts: QueueCounts;
  unread: number;
  choices: AccountChoices;
  demo: boolean;
  children: ReactNode;
};

/** The staff's frame from what is known of its reader: a few facts travel instead of all its elements. */
export function StaffFrame({ user, role, counts, unread, demo, children, ...shell }: Props) {
  useBackSteps();
  const sections = staffSections(useTranslations(), role, counts);
  return (
    <AppShell
      {...shell}
      user={user}
      sections={sections}
      bell={<Bell unread={unread} />}
      palette={<TicketPalette places={placesOf(sections)} />}
      banner={demo ? <DemoBanner /> : null}
    >
      <LiveCounts drawn={counts} />
      <Shortcuts />
      {children}
    </AppShell>
  );
}

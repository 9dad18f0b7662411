import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import { ClientMessages } from "@/components/layout/client-messages";
import { DemoBanner } from "@/components/layout/demo-banner";
import { LearnerShell } from "@/components/layout/learner-shell";
import { learnerEntries, placesOf, staffSections } from "@/components/layout/navigation";
import { LiveCounts } from "@/components/layout/live-counts";
import { parseTheme } from "@/components/layout/theme-choice";
import { LiveConnection } from "@/components/live/live-connection";
import { Bell } from "@/components/notifications/bell";
import { TicketPalette } from "@/components/search/ticket-palette";
import { Shortcuts } from "@/components/shortcuts/shortcuts";
import { countUnread } from "@/lib/notifications/queries";
import { homeOf, isStaff, type UserActor } from "@/lib/platform/actor";
import { currentUser } from "@/lib/platform/auth/current-actor";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { forPage, pageActor } from "@/lib/platform/page";
import { getCentreName } from "@/lib/settings/queries";
import { chooseLanguageAction, signOutAction } from "@/lib/sign-in/actions";
import { getQueueCounts } from "@/lib/tickets/queries/queue-counts";

async function accountChoices() {
  const locale = await getLocale();
  const languages = [
    { code: "fr", name: "Français" },
    { code: "en", name: "English" },
  ];
  const theme = parseTheme((await cookies()).get("theme")?.value);
  return { theme, locale, languages, chooseLanguage: chooseLanguageAction, signOut: signOutAction };
}

async function StaffFrame({ actor, children }: { actor: UserActor; children: ReactNode }) {
  const [t, user, centreName, counts, unread, choices] = await Promise.all([
    getTranslations(),
    currentUser(),
    getCentreName(),
    forPage(getQueueCounts(actor)),
    countUnread(actor),
    accountChoices(),
  ]);
  const sections = staffSections(t, actor.role, counts);
  return (
    <AppShell
      user={{ id: String(actor.userId), name: user?.name ?? "", role: t(`roles.${actor.role}`) }}
      centreName={centreName}
      homeHref={homeOf(actor.role)}
      sections={sections}
      choices={choices}
      bell={<Bell unread={unread} />}
      palette={<TicketPalette places={placesOf(sections)} />}
      banner={env().APPTICKET_DEMO ? <DemoBanner /> : null}
    >
      <LiveCounts drawn={counts} />
      <Shortcuts />
      {children}
    </AppShell>
  );
}

async function LearnerFrame({ actor, children }: { actor: UserActor; children: ReactNode }) {
  const [t, user, unread, choices] = await Promise.all([
    getTranslations(),
    currentUser(),
    countUnread(actor),
    accountChoices(),
  ]);
  return (
    <LearnerShell
      user={{ id: String(actor.userId), name: user?.name ?? "", role: t(`roles.${actor.role}`) }}
      homeHref={homeOf(actor.role)}
      entries={learnerEntries(t)}
      choices={choices}
      bell={<Bell unread={unread} />}
    >
      {children}
    </LearnerShell>
  );
}

const LEARNER_WORDS = ["account", "files", "layout", "moments", "notifications", "request", "signIn", "tickets"];
const SERVER_WORDS = [
  "admin",
  "attachments",
  "audit",
  "categories",
  "errors",
  "mail",
  "product",
  "savedViews",
  "server",
  "settings",
  "teams",
  "users",
  "validation",
];

/** The frame of everyone who is signed in, by what they do here. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const drawnAt = now().getTime();
  const actor = await pageActor();
  if (isStaff(actor)) {
    return (
      <ClientMessages except={SERVER_WORDS}>
        <LiveConnection person={actor.userId} drawnAt={drawnAt} />
        <StaffFrame actor={actor}>{children}</StaffFrame>
      </ClientMessages>
    );
  }
  return (
    <ClientMessages only={LEARNER_WORDS}>
      <LiveConnection person={actor.userId} drawnAt={drawnAt} />
      <LearnerFrame actor={actor}>{children}</LearnerFrame>
    </ClientMessages>
  );
}

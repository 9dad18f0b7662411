import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { LearnerFrame } from "@/components/layout/learner-frame";
import { StaffFrame } from "@/components/layout/staff-frame-part";
import { parseTheme } from "@/components/layout/theme-choice";
import { LiveConnection } from "@/components/live/live-connection";
import { PatientPages } from "@/components/live/patient-pages";
import { FollowReferences } from "@/components/tickets/follow-references";
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

async function frameOf(actor: UserActor) {
  const [t, user, unread, choices] = await Promise.all([
    getTranslations(),
    currentUser(),
    countUnread(actor),
    accountChoices(),
  ]);
  return {
    user: { id: String(actor.userId), name: user?.name ?? "", role: t(`roles.${actor.role}`) },
    homeHref: homeOf(actor.role),
    unread,
    choices,
  };
}

async function ForStaff({ actor, children }: { actor: UserActor; children: ReactNode }) {
  const [frame, centreName, counts] = await Promise.all([
    frameOf(actor),
    getCentreName(),
    forPage(getQueueCounts(actor)),
  ]);
  return (
    <StaffFrame {...frame} role={actor.role} centreName={centreName} counts={counts} demo={env().APPTICKET_DEMO}>
      {children}
    </StaffFrame>
  );
}

async function ForLearner({ actor, children }: { actor: UserActor; children: ReactNode }) {
  return <LearnerFrame {...await frameOf(actor)}>{children}</LearnerFrame>;
}

const LEARNER_WORDS = [
  "account",
  "files",
  "layout",
  "moments",
  "notifications",
  "product",
  "request",
  "signIn",
  "tickets",
];
const SERVER_WORDS = [
  "admin",
  "api",
  "apiTokens",
  "attachments",
  "audit",
  "auditTrust",
  "categories",
  "errors",
  "mail",
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
        <PatientPages />
        <FollowReferences />
        <ForStaff actor={actor}>{children}</ForStaff>
      </ClientMessages>
    );
  }
  return (
    <ClientMessages only={LEARNER_WORDS}>
      <LiveConnection person={actor.userId} drawnAt={drawnAt} />
      <PatientPages />
      <FollowReferences />
      <ForLearner actor={actor}>{children}</ForLearner>
    </ClientMessages>
  );
}

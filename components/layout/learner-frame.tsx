"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bell } from "@/components/notifications/bell";
import { useBackSteps } from "@/components/ui/use-back-closes";
import type { AccountChoices, ShellUser } from "./account-menu";
import { LearnerShell } from "./learner-shell";
import { learnerEntries } from "./learner-entries";

type Props = { user: ShellUser; homeHref: string; unread: number; choices: AccountChoices; children: ReactNode };

/** The learner's frame from what is known of its reader. */
export function LearnerFrame({ unread, children, ...shell }: Props) {
  useBackSteps();
  return (
    <LearnerShell {...shell} entries={learnerEntries(useTranslations())} bell={<Bell unread={unread} />}>
      {children}
    </LearnerShell>
  );
}

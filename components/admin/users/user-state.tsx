"use client";

import { Ban, Mail, MailX } from "@/components/ui/icons/staff";
import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { shortDay } from "@/lib/platform/i18n/format-moment";
import type { UserRow } from "@/lib/users/rows";

/** Whether a person is in, invited or out: a mark and a word. */
export function UserState({ user }: { user: Pick<UserRow, "state" | "invitation"> }) {
  const t = useTranslations("admin.users.states");
  const now = useNow();
  const place = { locale: useLocale() === "en" ? ("en" as const) : ("fr" as const), timeZone: useTimeZone() ?? "UTC" };
  const line = "inline-flex items-center gap-1.5 align-middle text-sm";
  if (user.state === "deactivated") {
    return (
      <span className={`${line} text-ink-3`}>
        <Ban size={14} aria-hidden />
        {t("deactivated")}
      </span>
    );
  }
  if (user.state === "active") {
    return (
      <span className={`${line} text-ink-2`}>
        <span className="size-1.5 rounded-full bg-success" aria-hidden />
        {t("active")}
      </span>
    );
  }
  const { invitation } = user;
  const ended = invitation === null || invitation.expiresAt <= now;
  const Drawing = ended ? MailX : Mail;
  return (
    <span className={`${line} text-warning-text`}>
      <Drawing size={14} aria-hidden />
      {ended ? t("ended") : t("invited", { day: shortDay(invitation.sentAt, now, place) })}
    </span>
  );
}

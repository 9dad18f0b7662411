"use client";

import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import type { RefObject } from "react";
import { CopyField } from "@/components/ui/copy-field";
import { shortDay } from "@/lib/platform/i18n/format-moment";

type Props = { link: string; expiresAt: Date; mailed: boolean; fieldRef: RefObject<HTMLInputElement | null> };

/** The one-time link, to copy: it is shown here only, and never again. */
export function InvitationLink({ link, expiresAt, mailed, fieldRef }: Props) {
  const t = useTranslations("admin.users.link");
  const place = { locale: useLocale() === "en" ? ("en" as const) : ("fr" as const), timeZone: useTimeZone() ?? "UTC" };
  const day = shortDay(expiresAt, useNow(), place);
  return (
    <div className="grid gap-3">
      <p className="text-pretty text-ink-2">{mailed ? t("mailed") : t("passOn")}</p>
      <CopyField
        fieldRef={fieldRef}
        label={t("label")}
        value={link}
        copyLabel={t("copy")}
        says={{ before: t("until", { day }), copied: t("copied"), byHand: t("copyByHand") }}
      />
    </div>
  );
}

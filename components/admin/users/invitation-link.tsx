"use client";

import { Check, Copy } from "@/components/ui/icons";
import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { shortDay } from "@/lib/platform/i18n/format-moment";

type Props = { link: string; expiresAt: Date; mailed: boolean };

/** The one-time link, to copy: it is shown here only, and never again. */
export function InvitationLink({ link, expiresAt, mailed }: Props) {
  const t = useTranslations("admin.users.link");
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const place = { locale: useLocale() === "en" ? ("en" as const) : ("fr" as const), timeZone: useTimeZone() ?? "UTC" };
  const day = shortDay(expiresAt, useNow(), place);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied("yes");
    } catch {
      // Over plain HTTP there is no clipboard: what is selected can be copied by hand.
      setCopied("no");
    }
  };
  return (
    <div className="grid gap-3">
      <p className="text-pretty text-ink-2">{mailed ? t("mailed") : t("passOn")}</p>
      <div className="flex items-end gap-2">
        <TextField
          ref={field}
          label={t("label")}
          value={link}
          readOnly
          spellCheck={false}
          className="flex-1"
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
        <Button
          variant="primary"
          icon={copied === "yes" ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          onClick={() => void copy()}
        >
          {t("copy")}
        </Button>
      </div>
      <p role="status" className="min-h-5 text-sm text-ink-3">
        {copied === null ? t("until", { day }) : copied === "yes" ? t("copied") : t("copyByHand")}
      </p>
    </div>
  );
}

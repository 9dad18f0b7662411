"use client";

import { Send } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { WebhookRow } from "@/lib/webhooks/rows";
import { useWebhookActs } from "./use-webhook-acts";

/** « Envoyer un essai ». */
export function TestButton({ webhook }: { webhook: WebhookRow }) {
  const t = useTranslations("admin.webhooks");
  const { test } = useWebhookActs(webhook);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    await test();
    setBusy(false);
  };
  return (
    <Button icon={<Send size={16} aria-hidden />} busy={busy} onClick={() => void send()}>
      {t("test")}
    </Button>
  );
}

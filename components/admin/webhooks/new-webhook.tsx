"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { NewButton } from "@/components/ui/new-button";
import { SecretDialog } from "./secret-dialog";
import { WebhookDialog } from "./webhook-dialog";

/** « Nouveau webhook », then its secret, once. */
export function NewWebhook() {
  const t = useTranslations("admin.webhooks");
  const [open, setOpen] = useState(false);
  const [created, setCreated] = useState<{ name: string; secret: string | null } | null>(null);
  return (
    <>
      <NewButton onClick={() => setOpen(true)}>{t("new")}</NewButton>
      {open ? <WebhookDialog onClose={() => setOpen(false)} onCreated={setCreated} /> : null}
      {created ? <SecretDialog {...created} onClose={() => setCreated(null)} /> : null}
    </>
  );
}

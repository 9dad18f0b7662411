"use client";

import { Plus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SecretDialog } from "./secret-dialog";
import { WebhookDialog } from "./webhook-dialog";

/** « Nouveau webhook », then its secret, once. */
export function NewWebhook() {
  const t = useTranslations("admin.webhooks");
  const [open, setOpen] = useState(false);
  const [created, setCreated] = useState<{ name: string; secret: string | null } | null>(null);
  return (
    <>
      <Button
        variant="primary"
        icon={<Plus size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t("new")}
      </Button>
      {open ? <WebhookDialog onClose={() => setOpen(false)} onCreated={setCreated} /> : null}
      {created ? <SecretDialog {...created} onClose={() => setCreated(null)} /> : null}
    </>
  );
}

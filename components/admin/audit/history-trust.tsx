"use client";

import { ShieldCheck } from "@/components/ui/icons/staff";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

const TrustPanel = dynamic(async () => (await import("./trust-panel")).TrustPanel, { ssr: false });

/** Whether the history was tampered with: the last check, a new one, and the anchors to keep elsewhere. */
export function HistoryTrust() {
  const t = useTranslations("auditTrust");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      size="md"
      title={t("title")}
      description={t("text")}
      closeLabel={t("close")}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" icon={<ShieldCheck size={14} aria-hidden />}>
          {t("open")}
        </Button>
      }
    >
      {open ? <TrustPanel /> : null}
    </Dialog>
  );
}

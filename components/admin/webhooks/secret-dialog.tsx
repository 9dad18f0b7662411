"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";

type Props = { name: string; secret: string | null; onClose: () => void };

/** The secret of a webhook, once, to copy. */
export function SecretDialog({ name, secret, onClose }: Props) {
  const t = useTranslations("admin");
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t("webhooks.secret.title", { name })}
      closeLabel={t("close")}
      footer={<Button onClick={onClose}>{t("done")}</Button>}
    >
      {secret === null ? (
        <p className="text-pretty text-ink-2">{t("webhooks.secret.shown")}</p>
      ) : (
        <SecretToCopy secret={secret} />
      )}
    </Dialog>
  );
}

function SecretToCopy({ secret }: { secret: string }) {
  const t = useTranslations("admin.webhooks.secret");
  return (
    <div className="grid gap-3">
      <p className="text-pretty text-ink-2">{t("text")}</p>
      <CopyField
        label={t("label")}
        value={secret}
        copyLabel={t("copy")}
        says={{ before: "", copied: t("copied"), byHand: t("copyByHand") }}
      />
    </div>
  );
}

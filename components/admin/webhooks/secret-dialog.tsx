"use client";

import { useTranslations } from "next-intl";
import { useRef, type RefObject } from "react";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";

type Props = { name: string; secret: string | null; onClose: () => void };

/** The secret of a webhook, once, to copy. */
export function SecretDialog({ name, secret, onClose }: Props) {
  const t = useTranslations("admin");
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t("webhooks.secret.title", { name })}
      closeLabel={t("close")}
      {...(secret === null ? {} : { initialFocus: field })}
      footer={<Button onClick={onClose}>{t("done")}</Button>}
    >
      {secret === null ? (
        <p className="text-pretty text-ink-2">{t("webhooks.secret.shown")}</p>
      ) : (
        <SecretToCopy secret={secret} fieldRef={field} />
      )}
    </Dialog>
  );
}

function SecretToCopy({ secret, fieldRef }: { secret: string; fieldRef: RefObject<HTMLInputElement | null> }) {
  const t = useTranslations("admin.webhooks.secret");
  return (
    <div className="grid gap-3">
      <p className="text-pretty text-ink-2">{t("text")}</p>
      <CopyField
        fieldRef={fieldRef}
        label={t("label")}
        value={secret}
        copyLabel={t("copy")}
        says={{ before: "", copied: t("copied"), byHand: t("copyByHand") }}
      />
    </div>
  );
}

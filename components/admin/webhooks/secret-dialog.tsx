"use client";

import { Check, Copy } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";

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
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setCopied("yes");
    } catch {
      // Over plain HTTP there is no clipboard: what is selected can be copied by hand.
      setCopied("no");
    }
  };
  return (
    <div className="grid gap-3">
      <p className="text-pretty text-ink-2">{t("text")}</p>
      <div className="flex items-end gap-2">
        <TextField
          ref={field}
          label={t("label")}
          value={secret}
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
        {copied === null ? null : copied === "yes" ? t("copied") : t("copyByHand")}
      </p>
    </div>
  );
}

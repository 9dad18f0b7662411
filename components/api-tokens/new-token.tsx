"use client";

import { Plus } from "@/components/ui/icons/everyday";
import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { useId, useRef, useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { shortDay } from "@/lib/platform/i18n/format-moment";
import { plainToken, TokenFields } from "./token-fields";
import { useTokenActs, type MadeToken } from "./use-token-acts";

type Props = {
  /** The program's account that it is for; one's own without. */
  holder?: { id: number; name: string };
  /** Whether it can be for administration. */
  admin: boolean;
  size?: "sm" | "md" | "lg";
};

type Step = "closed" | "asking" | MadeToken;

/** « Nouveau jeton » : what it is for, then the token itself, once. */
export function NewToken({ holder, admin, size = "md" }: Props) {
  const t = useTranslations("apiTokens");
  const [step, setStep] = useState<Step>("closed");
  const close = () => {
    setStep("closed");
  };
  return (
    <>
      <Button
        size={size}
        icon={<Plus size={16} aria-hidden />}
        aria-haspopup="dialog"
        aria-label={holder ? t("newFor", { name: holder.name }) : undefined}
        onClick={() => {
          setStep("asking");
        }}
      >
        {t("new")}
      </Button>
      {step === "asking" ? <AskingDialog holder={holder} admin={admin} onMade={setStep} onClose={close} /> : null}
      {typeof step === "object" ? <TokenDialog made={step} onClose={close} /> : null}
    </>
  );
}

type AskingProps = Pick<Props, "admin"> & {
  holder: Props["holder"];
  onMade: (made: MadeToken) => void;
  onClose: () => void;
};

function AskingDialog({ holder, admin, onMade, onClose }: AskingProps) {
  const t = useTranslations("apiTokens");
  const id = useId();
  const firstField = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState(plainToken);
  const { busy, issue, message, wrong } = useTokenActs();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    const { scopes, ...facts } = wanted;
    void issue({ ...facts, scopes: [...scopes], ...(holder ? { holder: holder.id } : {}) }).then((made) => {
      if (made) onMade(made);
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={holder ? t("newFor", { name: holder.name }) : t("new")}
      description={holder ? t("textFor") : t("text")}
      closeLabel={t("close")}
      initialFocus={firstField}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form={id} variant="primary" busy={busy}>
            {t("make")}
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={(form) => {
          firstField.current = form?.querySelector<HTMLElement>("input") ?? null;
        }}
        noValidate
        onSubmit={submit}
        className="grid gap-4"
      >
        <TokenFields message={message} wanted={wanted} admin={admin} wrong={wrong} onChange={setWanted} />
      </form>
    </Dialog>
  );
}

/** The token, to copy: it is shown here only, and never again. */
function TokenDialog({ made, onClose }: { made: MadeToken; onClose: () => void }) {
  const t = useTranslations("apiTokens");
  const place = { locale: useLocale() === "en" ? ("en" as const) : ("fr" as const), timeZone: useTimeZone() ?? "UTC" };
  const field = useRef<HTMLInputElement>(null);
  const day = shortDay(made.expiresAt, useNow(), place);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t("made.title")}
      description={t("made.text")}
      closeLabel={t("close")}
      initialFocus={field}
      footer={<Button onClick={onClose}>{t("done")}</Button>}
    >
      <div className="grid gap-3">
        <CopyField
          fieldRef={field}
          label={t("made.label")}
          value={made.token}
          copyLabel={t("made.copy")}
          says={{ before: t("made.until", { day }), copied: t("made.copied"), byHand: t("made.byHand") }}
        />
      </div>
    </Dialog>
  );
}

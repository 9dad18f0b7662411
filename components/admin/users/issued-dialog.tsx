"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { InvitationLink } from "./invitation-link";
import { useMailed } from "./mailed";

export type Issued = { link: string | null; expiresAt: Date };
type Props = { name: string; issued: Issued; onClose: () => void; onAnother?: () => void };

/** What follows an invitation: its link, once. */
export function IssuedDialog({ name, issued, onClose, onAnother }: Props) {
  const t = useTranslations("admin");
  const mailed = useMailed();
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t("users.invite.doneTitle", { name })}
      closeLabel={t("close")}
      {...(issued.link === null ? {} : { initialFocus: field })}
      footer={
        <>
          {onAnother ? <Button onClick={onAnother}>{t("users.invite.another")}</Button> : null}
          <Button onClick={onClose}>{t("done")}</Button>
        </>
      }
    >
      {issued.link === null ? (
        <p className="text-pretty text-ink-2">{t("users.invite.linkShown")}</p>
      ) : (
        <InvitationLink link={issued.link} expiresAt={issued.expiresAt} mailed={mailed} fieldRef={field} />
      )}
    </Dialog>
  );
}

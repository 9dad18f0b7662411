"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { resendInvitationAction } from "@/lib/users/actions";
import type { UserRow } from "@/lib/users/rows";
import { FormDialog } from "../form-dialog";
import { useAdminForm } from "../use-admin-form";
import { IssuedDialog, type Issued } from "./issued-dialog";

type Props = { user: UserRow; onClose: () => void };

/** A new one-time link for a person who hasn't joined yet; asked for by a press, since it ends the earlier one. */
export function ResendDialog({ user, onClose }: Props) {
  const t = useTranslations("admin");
  const [issued, setIssued] = useState<Issued | null>(null);
  const form = useAdminForm(resendInvitationAction, { onDone: setIssued });
  if (issued) return <IssuedDialog name={user.name} issued={issued} onClose={onClose} />;
  return (
    <FormDialog
      title={t("users.resend.title", { name: user.name })}
      submitLabel={t("users.resend.confirm")}
      busy={form.busy}
      message={form.message}
      onSubmit={() => {
        form.send({ id: user.id });
      }}
      onClose={onClose}
    >
      <p className="text-pretty text-ink-2">{t("users.resend.text")}</p>
    </FormDialog>
  );
}

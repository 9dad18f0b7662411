"use client";

import { UserPlus } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { createUserAction } from "@/lib/users/actions";
import { FormDialog } from "../form-dialog";
import { useAdminForm } from "../use-admin-form";
import { InviteFields, nobodyYet } from "./invite-fields";
import { IssuedDialog, type Issued } from "./issued-dialog";
import type { TeamOption } from "./user-tasks";

type Step = { kind: "closed" } | { kind: "asking" } | { kind: "issued"; name: string; issued: Issued };

/** « Inviter » : who, then the one-time link to pass on. What was typed stays while the page does. */
export function InviteDialog({ teams }: { teams: readonly TeamOption[] }) {
  const t = useTranslations("admin.users.invite");
  const [step, setStep] = useState<Step>({ kind: "closed" });
  const [invitee, setInvitee] = useState(nobodyYet);
  const form = useAdminForm(createUserAction, {
    onDone: (issued) => {
      setStep({ kind: "issued", name: invitee.name.trim(), issued });
      setInvitee({ ...invitee, name: "", email: "" });
    },
  });
  const ask = () => setStep({ kind: "asking" });
  const close = () => setStep({ kind: "closed" });
  return (
    <>
      <Button variant="primary" icon={<UserPlus size={16} aria-hidden />} aria-haspopup="dialog" onClick={ask}>
        {t("open")}
      </Button>
      {step.kind === "asking" ? (
        <FormDialog
          title={t("title")}
          description={t("text")}
          submitLabel={t("send")}
          busy={form.busy}
          message={form.message}
          onSubmit={() => {
            form.send({ ...invitee, teamIds: invitee.role === "learner" ? [] : invitee.teamIds });
          }}
          onClose={close}
        >
          <InviteFields invitee={invitee} teams={teams} issue={form.issue} onChange={setInvitee} />
        </FormDialog>
      ) : null}
      {step.kind === "issued" ? (
        <IssuedDialog name={step.name} issued={step.issued} onClose={close} onAnother={ask} />
      ) : null}
    </>
  );
}

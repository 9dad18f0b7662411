"use client";

import { useTranslations } from "next-intl";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import { addFollowerAction } from "@/lib/tickets/actions";
import { LearnerDialog } from "./learner-dialog";
import { useDialogSend } from "./use-dialog-send";

type Props = { number: number; onClose: () => void };

/** Lets someone follow a request by their exact address; the answer doesn't tell whether they have an account. */
export function AddFollower({ number, onClose }: Props) {
  const t = useTranslations("request.follower");
  const [email, setEmail] = useState("");
  const { busy, issues, problem, send } = useDialogSend();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    void send(
      () => addFollowerAction({ number, email }),
      () => {
        toast({ message: t("done", { email: email.trim() }) });
        onClose();
      },
    );
  };
  return (
    <LearnerDialog title={t("title")} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <p className="text-ink-2">{t("text")}</p>
        <TextField
          size="lg"
          type="email"
          label={t("email")}
          placeholder={t("example")}
          autoComplete="off"
          inputMode="email"
          value={email}
          error={issues["email"]}
          onChange={(event) => {
            setEmail(event.target.value);
          }}
        />
        <div role="alert" className="empty:hidden">
          {problem ? <FieldError>{problem}</FieldError> : null}
        </div>
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {t("send")}
        </Button>
      </form>
    </LearnerDialog>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { requestPasswordResetAction } from "@/lib/sign-in/actions";
import { EmailField } from "./email-field";
import { FormMessage } from "./form-message";
import { useActionForm } from "./use-action-form";

/** Asks for the link that chooses a new password. */
export function ForgotPasswordForm() {
  const t = useTranslations("signIn");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useActionForm(requestPasswordResetAction, {
    networkMessage: t("errors.network"),
    onDone: (_value, typed) => {
      setSentTo(typed["email"] ?? "");
    },
  });
  if (sentTo !== null) return <FormMessage tone="success">{t("forgotten.sent", { email: sentTo })}</FormMessage>;
  return (
    <form action={form.submit} noValidate className="grid gap-4">
      <FormMessage>{form.message}</FormMessage>
      <EmailField form={form} />
      <Button type="submit" variant="primary" size="xl" block busy={form.busy} className="mt-2">
        {t("forgotten.submit")}
      </Button>
    </form>
  );
}

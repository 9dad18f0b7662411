"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { signInAction } from "@/lib/sign-in/actions";
import { EmailField } from "./email-field";
import { FormMessage } from "./form-message";
import { ResendConfirmation } from "./resend-confirmation";
import { TextLink } from "./text-link";
import { forgetEmail, keptEmail } from "./typed-email";
import { useActionForm } from "./use-action-form";

export type Notice = { tone: "danger" | "success"; text: string };
type Props = {
  /** The page that was wanted, on this site; null leads where the person works. */
  next: string | null;
  /** What happened before this page, if anything. */
  notice: Notice | null;
};

/** Address and password. */
export function SignInForm({ next, notice }: Props) {
  const t = useTranslations("signIn");
  const email = useRef<HTMLInputElement>(null);
  const form = useActionForm(signInAction, {
    networkMessage: t("errors.network"),
    onDone: ({ home }) => {
      forgetEmail();
      window.location.assign(next ?? home);
    },
  });
  useEffect(() => {
    if (email.current?.value === "") email.current.value = keptEmail();
  }, []);
  return (
    <form action={form.submit} noValidate className="grid gap-4">
      {form.untouched && notice ? <FormMessage tone={notice.tone}>{notice.text}</FormMessage> : null}
      <FormMessage>{form.message}</FormMessage>
      {form.code === "forbidden" ? <ResendConfirmation email={form.typed("email")} /> : null}
      <EmailField form={form} ref={email} />
      <PasswordField
        label={t("password")}
        labelEnd={<TextLink href="/forgot-password">{t("forgot")}</TextLink>}
        name="password"
        required
        size="lg"
        showLabel={t("showPassword")}
        hideLabel={t("hidePassword")}
        error={form.issue("password")}
      />
      <Button type="submit" variant="primary" size="xl" block busy={form.busy} className="mt-2">
        {t("submit")}
      </Button>
    </form>
  );
}

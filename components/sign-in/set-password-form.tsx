"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { resetPasswordAction } from "@/lib/sign-in/actions";
import { FormMessage } from "./form-message";
import { NewPasswordField } from "./new-password-field";
import { TextLink } from "./text-link";
import { keepEmail } from "./typed-email";
import { useActionForm } from "./use-action-form";

type Props = { token: string; email: string; kind: "reset" | "invitation" };

/** Chooses a password by a link, then leads to the sign-in. */
export function SetPasswordForm({ token, email, kind }: Props) {
  const t = useTranslations("signIn");
  const form = useActionForm(resetPasswordAction, {
    networkMessage: t("errors.network"),
    onDone: () => {
      keepEmail(email);
      window.location.assign(`/login?done=${kind}`);
    },
  });
  return (
    <form action={form.submit} noValidate className="grid gap-4">
      <FormMessage>{form.message}</FormMessage>
      {form.code === "conflict" ? <TextLink href="/forgot-password">{t("link.again")}</TextLink> : null}
      <input type="hidden" name="token" value={token} />
      {/* Password managers file the new password under it. */}
      <input type="email" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <NewPasswordField form={form} />
      <Button type="submit" variant="primary" size="xl" block busy={form.busy} className="mt-2">
        {t(`setPassword.submit.${kind}`)}
      </Button>
    </form>
  );
}

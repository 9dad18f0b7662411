"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { confirmEmailAction } from "@/lib/sign-in/actions";
import { FormMessage } from "./form-message";
import { TextLink } from "./text-link";
import { forgetEmail } from "./typed-email";
import { useActionForm } from "./use-action-form";

/** Confirms an address with the account's password, and signs in. */
export function ConfirmEmailForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("signIn");
  const form = useActionForm(confirmEmailAction, {
    networkMessage: t("errors.network"),
    onDone: ({ home }) => {
      forgetEmail();
      window.location.assign(home);
    },
  });
  return (
    <form action={form.submit} noValidate className="grid gap-4">
      <FormMessage>{form.message}</FormMessage>
      <input type="hidden" name="token" value={token} />
      <input type="email" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
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
        {t("confirm.submit")}
      </Button>
    </form>
  );
}

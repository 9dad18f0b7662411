"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { registerAction } from "@/lib/sign-in/actions";
import { EmailField } from "./email-field";
import { FormMessage } from "./form-message";
import { NewPasswordField } from "./new-password-field";
import { ResendConfirmation } from "./resend-confirmation";
import { keepEmail } from "./typed-email";
import { useActionForm } from "./use-action-form";

type Props = {
  /** Where to sign in afterwards. */
  signInHref: string;
  /** The domains an address may have; empty for any. */
  domains: readonly string[];
};

/** Name, address and password of a new account. */
export function RegisterForm({ signInHref, domains }: Props) {
  const t = useTranslations("signIn");
  const locale = useLocale();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useActionForm(registerAction, {
    networkMessage: t("errors.network"),
    onDone: ({ next }, typed) => {
      const email = typed["email"] ?? "";
      keepEmail(email);
      if (next === "confirm") setSentTo(email);
      else window.location.assign(signInHref);
    },
  });
  if (sentTo !== null) {
    return (
      <div className="grid gap-4">
        <FormMessage tone="success">{t("register.mailSent", { email: sentTo })}</FormMessage>
        <ResendConfirmation email={sentTo} />
      </div>
    );
  }
  const hint =
    domains.length > 0 ? t("register.domains", { domains: domains.map((one) => `@${one}`).join(", ") }) : null;
  return (
    <form action={form.submit} noValidate className="grid gap-4">
      <FormMessage>{form.message}</FormMessage>
      <input type="hidden" name="locale" value={locale} />
      <TextField
        label={t("register.name")}
        name="name"
        autoComplete="name"
        required
        size="lg"
        defaultValue={form.typed("name")}
        error={form.issue("name")}
      />
      <EmailField form={form} hint={hint} />
      <NewPasswordField form={form} label={t("password")} />
      <Button type="submit" variant="primary" size="xl" block busy={form.busy} className="mt-2">
        {t("register.submit")}
      </Button>
    </form>
  );
}

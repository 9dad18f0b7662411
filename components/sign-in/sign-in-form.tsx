"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { signInAction } from "@/lib/sign-in/actions";
import { useActionForm } from "./use-action-form";

type Props = {
  /** The page that was wanted, on this site; null leads where the person works. */
  next: string | null;
  /** What went wrong before this page, if anything. */
  notice: string | null;
  email: string;
};

/** Address and password. */
export function SignInForm({ next, notice, email }: Props) {
  const t = useTranslations("signIn");
  const form = useActionForm(signInAction, {
    networkMessage: t("errors.network"),
    onDone: ({ home }) => {
      window.location.assign(next ?? home);
    },
  });
  const message = form.message ?? notice;
  return (
    <form action={form.submit} noValidate className="grid gap-4">
      {message ? (
        <Banner tone="danger" size="lg" rounded live>
          {message}
        </Banner>
      ) : null}
      <TextField
        label={t("email")}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        size="lg"
        defaultValue={form.typed("email") || email}
        error={form.issue("email")}
      />
      <PasswordField
        label={t("password")}
        labelEnd={
          <Link href="/forgot-password" className="touch-target relative font-medium text-accent-text hover:underline">
            {t("forgot")}
          </Link>
        }
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

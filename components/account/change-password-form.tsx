"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormMessage } from "@/components/sign-in/form-message";
import { NewPasswordField } from "@/components/sign-in/new-password-field";
import { useActionForm } from "@/components/sign-in/use-action-form";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { toast } from "@/components/ui/toast-queue";
import { changePasswordAction } from "@/lib/sign-in/actions";

type Props = { email: string; large: boolean };

/** The present password and the new one. */
export function ChangePasswordForm({ email, large }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const size = large ? "lg" : "md";
  const form = useActionForm(changePasswordAction, {
    networkMessage: t("signIn.errors.network"),
    again: true,
    onDone: () => {
      toast({ message: t("account.password.changed") });
      router.refresh();
    },
  });
  return (
    <form action={form.submit} noValidate className="grid max-w-96 gap-4">
      <FormMessage>{form.message}</FormMessage>
      <input type="email" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <PasswordField
        label={t("account.password.current")}
        name="current"
        required
        size={size}
        showLabel={t("signIn.showPassword")}
        hideLabel={t("signIn.hidePassword")}
        defaultValue={form.typed("current")}
        error={form.issue("current")}
      />
      <NewPasswordField form={form} size={size} />
      <div>
        <Button type="submit" variant="default" size={large ? "lg" : "md"} busy={form.busy}>
          {t("account.password.submit")}
        </Button>
      </div>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { PasswordField } from "@/components/ui/password-field";
import type { FieldSize } from "@/components/ui/field";
import type { ActionForm } from "./use-action-form";

type Props = { form: ActionForm; label?: string; size?: FieldSize };

/** A password that is being chosen, with what makes a good one. */
export function NewPasswordField({ form, label, size = "lg" }: Props) {
  const t = useTranslations("signIn");
  return (
    <PasswordField
      label={label ?? t("newPassword")}
      name="password"
      autoComplete="new-password"
      required
      size={size}
      hint={t("passwordHint")}
      showLabel={t("showPassword")}
      hideLabel={t("hidePassword")}
      defaultValue={form.typed("password")}
      error={form.issue("password")}
    />
  );
}

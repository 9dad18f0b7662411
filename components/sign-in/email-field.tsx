"use client";

import { useTranslations } from "next-intl";
import { TextField, type TextFieldProps } from "@/components/ui/text-field";
import type { ActionForm } from "./use-action-form";

type Props = Pick<TextFieldProps, "ref" | "hint" | "defaultValue"> & { form: ActionForm };

/** The address of an account. */
export function EmailField({ form, defaultValue, ...rest }: Props) {
  const t = useTranslations("signIn");
  return (
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
      defaultValue={form.typed("email") || defaultValue}
      error={form.issue("email")}
      {...rest}
    />
  );
}

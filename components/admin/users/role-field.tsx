"use client";

import { useTranslations } from "next-intl";
import { NativeSelect } from "@/components/ui/native-select";
import type { Role } from "@/lib/platform/actor";

const ROLES: readonly Role[] = ["learner", "technician", "manager", "admin"];

type Props = { role: Role; error: string | undefined; onChange: (role: Role) => void };

/** The role of a new account, with what it may do. */
export function RoleField({ role, error, onChange }: Props) {
  const t = useTranslations();
  return (
    <NativeSelect
      label={t("admin.users.fields.role")}
      value={role}
      hint={t(`admin.users.roleSays.${role}`)}
      error={error}
      onChange={(event) => {
        onChange(event.currentTarget.value as Role);
      }}
    >
      {ROLES.map((one) => (
        <option key={one} value={one}>
          {t(`roles.${one}`)}
        </option>
      ))}
    </NativeSelect>
  );
}

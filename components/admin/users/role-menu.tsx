"use client";

import { ChevronDown } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuChoices, MenuNote } from "@/components/ui/menu-lines";
import type { Role } from "@/lib/platform/actor";
import type { UserRow } from "@/lib/users/rows";
import { RoleIcon } from "./role-icon";

const ROLES: readonly Role[] = ["learner", "technician", "manager", "admin"];

type Props = { user: UserRow; onChoose: (role: Role) => void };

/** A person's role in the list, changed with two presses. */
export function RoleMenu({ user, onChoose }: Props) {
  const t = useTranslations();
  const name = t(`roles.${user.role}`);
  if (!user.can.changeRole) {
    return (
      <span className="inline-flex items-center gap-1.5 py-1 text-ink-2">
        <RoleIcon role={user.role} />
        {name}
      </span>
    );
  }
  return (
    <Menu
      className="w-72"
      trigger={
        <Button
          variant="quiet"
          size="sm"
          aria-label={t("admin.users.roleOf", { name: user.name, role: name })}
          className="-ml-2.5 text-base! font-normal! text-ink!"
        >
          <RoleIcon role={user.role} />
          {name}
          <ChevronDown size={13} aria-hidden />
        </Button>
      }
    >
      <MenuChoices
        value={user.role}
        onValueChange={onChoose}
        choices={ROLES.map((role) => ({
          value: role,
          children: t(`roles.${role}`),
          icon: <RoleIcon role={role} />,
          description: t(`admin.users.roleSays.${role}`),
        }))}
      />
      <MenuNote>{t("admin.users.roleNote")}</MenuNote>
    </Menu>
  );
}

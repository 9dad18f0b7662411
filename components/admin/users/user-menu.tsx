"use client";

import { Ellipsis, Pencil } from "@/components/ui/icons/everyday";
import {
  ArrowRightLeft,
  Ban,
  CalendarOff,
  History,
  MailPlus,
  ScrollText,
  UserRoundCheck,
  UsersRound,
} from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuLink, MenuSeparator } from "@/components/ui/menu-lines";
import type { UserRow } from "@/lib/users/rows";
import { ticketRoles } from "@/lib/users/schema";
import type { UserTask } from "./user-tasks";

type Props = { user: UserRow; onTask: (task: UserTask) => void; onReactivate: () => void };

/** What can be done to a person, beside their role. */
export function UserMenu({ user, onTask, onReactivate }: Props) {
  const t = useTranslations("admin.users.menu");
  const id = String(user.id);
  return (
    <Menu
      align="end"
      className="w-64"
      trigger={<IconButton label={t("label", { name: user.name })} icon={<Ellipsis size={16} />} size="sm" />}
    >
      {user.can.rename ? (
        <MenuAction icon={<Pencil size={16} />} onSelect={() => onTask({ kind: "rename", user })}>
          {t("rename")}
        </MenuAction>
      ) : null}
      {user.role === "learner" ? null : (
        <MenuAction icon={<UsersRound size={16} />} onSelect={() => onTask({ kind: "teams", user })}>
          {t("teams")}
        </MenuAction>
      )}
      {ticketRoles.includes(user.role) ? <DutyLines user={user} onTask={onTask} /> : null}
      {user.can.resendInvitation ? (
        <MenuAction icon={<MailPlus size={16} />} onSelect={() => onTask({ kind: "resend", user })}>
          {t("resend")}
        </MenuAction>
      ) : null}
      <MenuSeparator />
      <MenuLink icon={<History size={16} />} href={`/admin/audit?type=user&subject=${id}`}>
        {t("history")}
      </MenuLink>
      <MenuLink icon={<ScrollText size={16} />} href={`/admin/audit?actor=${id}`}>
        {t("acts")}
      </MenuLink>
      {user.can.deactivate || user.can.reactivate ? <MenuSeparator /> : null}
      {user.can.deactivate ? (
        <MenuAction danger icon={<Ban size={16} />} onSelect={() => onTask({ kind: "deactivate", user })}>
          {t("deactivate")}
        </MenuAction>
      ) : null}
      {user.can.reactivate ? (
        <MenuAction icon={<UserRoundCheck size={16} />} onSelect={onReactivate}>
          {t("reactivate")}
        </MenuAction>
      ) : null}
    </Menu>
  );
}

/** What concerns the tickets of who handles some: when they are away, and who gets theirs. */
function DutyLines({ user, onTask }: Pick<Props, "user" | "onTask">) {
  const t = useTranslations("admin.users.menu");
  return (
    <>
      <MenuAction icon={<CalendarOff size={16} />} onSelect={() => onTask({ kind: "absences", user })}>
        {t("absences")}
      </MenuAction>
      <MenuAction icon={<ArrowRightLeft size={16} />} onSelect={() => onTask({ kind: "handOver", user })}>
        {t("handOver")}
      </MenuAction>
    </>
  );
}

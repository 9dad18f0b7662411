"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/tickets/relative-time";
import { Avatar } from "@/components/ui/avatar";
import { TableRow } from "@/components/ui/table";
import type { Role } from "@/lib/platform/actor";
import type { UserRow } from "@/lib/users/rows";
import { RoleMenu } from "./role-menu";
import { UserMenu } from "./user-menu";
import { UserState } from "./user-state";
import type { UserTask } from "./user-tasks";

export type UserLineProps = {
  user: UserRow;
  onRole: (role: Role) => void;
  onTask: (task: UserTask) => void;
  onReactivate: () => void;
};

/** One person of the table. */
export function UserLine({ user, onRole, onTask, onReactivate }: UserLineProps) {
  const t = useTranslations("admin.users");
  const out = user.state === "deactivated";
  return (
    <TableRow tall>
      <td className="w-2/5 max-w-0 min-w-60">
        <span className={clsx("flex items-center gap-2.5", out && "text-ink-3")}>
          <Avatar name={user.name} id={String(user.id)} size={24} you={user.self} />
          <span className="max-w-[60%] shrink-0 truncate font-medium" title={user.name}>
            {user.name}
          </span>
          {user.self ? <span className="shrink-0 text-sm text-ink-3">{t("you")}</span> : null}
          <span className="min-w-0 truncate text-sm text-ink-3" title={user.email}>
            {user.email}
          </span>
        </span>
      </td>
      <td>
        <RoleMenu user={user} onChoose={onRole} />
      </td>
      <td className="max-w-56 truncate text-ink-2">{user.teams.map(({ name }) => name).join(", ")}</td>
      <td className="text-sm text-ink-3">{user.lastSeenAt ? <RelativeTime at={user.lastSeenAt} /> : t("never")}</td>
      <td>
        <UserState user={user} />
      </td>
      <td className="w-12 text-right">
        <UserMenu user={user} onTask={onTask} onReactivate={onReactivate} />
      </td>
    </TableRow>
  );
}

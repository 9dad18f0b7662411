"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { RoleMenu } from "./role-menu";
import type { UserLineProps } from "./user-line";
import { UserMenu } from "./user-menu";
import { UserState } from "./user-state";

/** One person on a phone. */
export function UserCard({ user, onRole, onTask, onReactivate }: UserLineProps) {
  const t = useTranslations("admin.users");
  return (
    <li className="flex gap-3 border-b border-line px-4 py-2.5">
      <Avatar name={user.name} id={String(user.id)} size={32} you={user.self} className="mt-1" />
      <div className={clsx("min-w-0 flex-1", user.state === "deactivated" && "text-ink-3")}>
        <p className="font-medium wrap-anywhere">
          {user.name} {user.self ? <span className="text-sm font-normal text-ink-3">{t("you")}</span> : null}
        </p>
        <p className="truncate text-sm text-ink-3">{user.email}</p>
        <div className="mt-0.5 flex flex-wrap items-center gap-x-3">
          <RoleMenu user={user} onChoose={onRole} />
          <UserState user={user} />
        </div>
        {user.teams.length > 0 ? (
          <p className="text-sm wrap-anywhere text-ink-2">{user.teams.map(({ name }) => name).join(", ")}</p>
        ) : null}
      </div>
      <UserMenu user={user} onTask={onTask} onReactivate={onReactivate} />
    </li>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { startTransition, useOptimistic, useState } from "react";
import { Table, TableHeadCell } from "@/components/ui/table";
import { toast } from "@/components/ui/toast-queue";
import type { Role } from "@/lib/platform/actor";
import type { UserRow } from "@/lib/users/rows";
import { ticketRoles } from "@/lib/users/schema";
import { readOpenAssignments } from "./open-assignments";
import { useUserActs } from "./use-user-acts";
import { UserCard } from "./user-card";
import { UserLine } from "./user-line";
import { UserTasks, type TeamOption, type UserTask } from "./user-tasks";

const COLUMNS = ["name", "role", "teams", "lastSeen", "state"] as const;

type Props = { caption: string; users: readonly UserRow[]; teams: readonly TeamOption[] };

function useShownUsers(users: readonly UserRow[]) {
  return useOptimistic(users, (now: readonly UserRow[], changed: { id: number; role: Role }) =>
    now.map((user) => (user.id === changed.id ? { ...user, role: changed.role } : user)),
  );
}

/** Changes of role, shown at once; where tickets would be lost, asked first. */
function useRoleChanges(show: (changed: { id: number; role: Role }) => void, ask: (task: UserTask) => void) {
  const t = useTranslations("admin");
  const { changeRole } = useUserActs();
  const change = async (user: UserRow, role: Role) => {
    const leaves = ticketRoles.includes(user.role) && !ticketRoles.includes(role);
    const count = leaves ? await readOpenAssignments(user.id) : 0;
    if (count > 0) {
      ask({ kind: "demote", user, role, count });
      return;
    }
    startTransition(() => {
      show({ id: user.id, role });
    });
    await changeRole(user, role);
  };
  return (user: UserRow, role: Role) => {
    if (role === user.role) return;
    startTransition(async () => {
      try {
        await change(user, role);
      } catch {
        toast({ message: t("noAnswer"), danger: true });
      }
    });
  };
}

/** The people: a table, or cards on a phone. */
export function UsersTable({ caption, users, teams }: Props) {
  const [task, setTask] = useState<UserTask | null>(null);
  const [shown, show] = useShownUsers(users);
  const onRole = useRoleChanges(show, setTask);
  const { reactivate } = useUserActs();
  const handlers = (user: UserRow) => ({
    onRole: (role: Role) => onRole(user, role),
    onTask: setTask,
    onReactivate: () => void reactivate(user),
  });
  return (
    <>
      <ul className="md:hidden" aria-label={caption}>
        {shown.map((user) => (
          <UserCard key={user.id} user={user} {...handlers(user)} />
        ))}
      </ul>
      <Table caption={caption} className="shrink-0 max-md:hidden" head={<HeadCells />}>
        {shown.map((user) => (
          <UserLine key={user.id} user={user} {...handlers(user)} />
        ))}
      </Table>
      <UserTasks
        task={task}
        teams={teams}
        onClose={() => {
          setTask(null);
        }}
      />
    </>
  );
}

function HeadCells() {
  const t = useTranslations("admin.users.columns");
  return (
    <>
      {COLUMNS.map((name) => (
        <TableHeadCell key={name} sorted={name === "name" ? "ascending" : undefined}>
          {t(name)}
        </TableHeadCell>
      ))}
      <TableHeadCell end>
        <span className="sr-only">{t("actions")}</span>
      </TableHeadCell>
    </>
  );
}

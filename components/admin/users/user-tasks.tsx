"use client";

import { HandOverDialog } from "@/components/hand-over/hand-over-dialog";
import type { Role } from "@/lib/platform/actor";
import type { UserRow } from "@/lib/users/rows";
import { AbsencesDialog } from "./absences-dialog";
import { ReleaseDialog } from "./release-dialog";
import { RenameDialog } from "./rename-dialog";
import { ResendDialog } from "./resend-dialog";
import { UserTeamsDialog } from "./user-teams-dialog";

export type TeamOption = { id: number; name: string };
export type UserTask =
  | { kind: "rename" | "teams" | "resend" | "absences" | "handOver" | "deactivate"; user: UserRow }
  | { kind: "demote"; user: UserRow; role: Role; count: number };

type Props = { task: UserTask | null; teams: readonly TeamOption[]; onClose: () => void };

/** The sheet of what is being done to a person, one at a time. */
export function UserTasks({ task, teams, onClose }: Props) {
  if (task === null) return null;
  const shared = { key: `${task.kind}-${String(task.user.id)}`, user: task.user, onClose };
  switch (task.kind) {
    case "rename":
      return <RenameDialog {...shared} key={shared.key} />;
    case "teams":
      return <UserTeamsDialog {...shared} key={shared.key} teams={teams} />;
    case "resend":
      return <ResendDialog {...shared} key={shared.key} />;
    case "absences":
      return <AbsencesDialog {...shared} key={shared.key} />;
    case "handOver":
      return <HandOverDialog key={shared.key} person={task.user} own={task.user.self} onClose={onClose} />;
    case "deactivate":
      return <ReleaseDialog {...shared} key={shared.key} />;
    case "demote":
      return <ReleaseDialog {...shared} key={shared.key} demotion={{ role: task.role, count: task.count }} />;
  }
}

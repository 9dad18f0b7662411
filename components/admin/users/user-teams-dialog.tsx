"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "@/components/ui/toast-queue";
import { changeUserTeamsAction } from "@/lib/teams/actions";
import type { UserRow } from "@/lib/users/rows";
import { FormDialog } from "../form-dialog";
import { useAct } from "../use-act";
import { useAdminForm } from "../use-admin-form";
import { TeamChoices } from "./team-choices";
import type { TeamOption } from "./user-tasks";

type Props = { user: UserRow; teams: readonly TeamOption[]; onClose: () => void };

/** The teams a person is in; those that are closed stay in sight while the person is in them. */
export function UserTeamsDialog({ user, teams, onClose }: Props) {
  const t = useTranslations("admin");
  const act = useAct();
  const [chosen, setChosen] = useState(user.teams.map(({ id }) => id));
  const form = useAdminForm(changeUserTeamsAction, {
    onDone: ({ userId, before }) => {
      onClose();
      const back = () => void act(() => changeUserTeamsAction({ userId, teamIds: before }));
      const message = t("users.teams.changed", { name: user.name });
      toast({ message, action: { label: t("undo"), kbd: "Ctrl Z", onPress: back } });
    },
  });
  const closed = user.teams.filter(({ id }) => !teams.some((team) => team.id === id));
  return (
    <FormDialog
      title={t("users.teams.title", { name: user.name })}
      submitLabel={t("save")}
      busy={form.busy}
      message={form.message}
      onSubmit={() => {
        form.send({ userId: user.id, teamIds: chosen });
      }}
      onClose={onClose}
    >
      <TeamChoices
        legend={t("users.fields.teams")}
        teams={[...teams, ...closed]}
        chosen={chosen}
        onChange={setChosen}
        emptyText={t("users.teams.none")}
        error={form.issue("teamIds")}
      />
    </FormDialog>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import { updateTeamAction } from "@/lib/teams/actions";
import type { TeamDetail } from "@/lib/teams/queries";
import { FormDialog } from "../form-dialog";
import { useAct } from "../use-act";
import { useAdminForm } from "../use-admin-form";

type Props = { team: TeamDetail; onClose: () => void };

/** A team's name. */
export function RenameTeamDialog({ team, onClose }: Props) {
  const t = useTranslations("admin");
  const act = useAct();
  const [name, setName] = useState(team.name);
  const form = useAdminForm(updateTeamAction, {
    onDone: (changed) => {
      onClose();
      if (changed.version === team.version) return;
      const back = () => void act(() => updateTeamAction({ ...changed, name: team.name }));
      toast({ message: t("teams.renamed", { name }), action: { label: t("undo"), kbd: "Ctrl Z", onPress: back } });
    },
  });
  return (
    <FormDialog
      title={t("teams.rename")}
      submitLabel={t("save")}
      busy={form.busy}
      message={form.message}
      onSubmit={() => {
        form.send({ id: team.id, version: team.version, name });
      }}
      onClose={onClose}
    >
      <TextField
        label={t("teams.name")}
        value={name}
        required
        maxLength={200}
        autoComplete="off"
        error={form.issue("name")}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}

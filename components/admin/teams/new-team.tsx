"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import { createTeamAction } from "@/lib/teams/actions";
import { NewDialog } from "../new-dialog";

const nothingYet = { name: "" };

/** « Nouveau service » : its name is all it needs. */
export function NewTeam() {
  const t = useTranslations("admin.teams");
  return (
    <NewDialog
      title={t("new")}
      description={t("newText")}
      submitLabel={t("create")}
      action={createTeamAction}
      nothingYet={nothingYet}
      created={({ name }) => t("created", { name: name.trim() })}
    >
      {({ draft, issue, onChange }) => (
        <TextField
          label={t("name")}
          value={draft.name}
          required
          maxLength={200}
          autoComplete="off"
          error={issue("name")}
          onChange={(event) => {
            onChange({ name: event.currentTarget.value });
          }}
        />
      )}
    </NewDialog>
  );
}

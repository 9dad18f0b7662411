"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import type { Role } from "@/lib/platform/actor";
import { createServiceAccountAction } from "@/lib/users/actions";
import { NewDialog, type DraftFields } from "../new-dialog";
import { RoleField } from "../users/role-field";

type Account = { name: string; role: Role };
const nothingYet: Account = { name: "", role: "technician" };

/** « Nouveau compte de programme » : its name and its role; its tokens come after. */
export function NewServiceAccount() {
  const t = useTranslations("admin.serviceAccounts");
  return (
    <NewDialog
      title={t("new")}
      description={t("text")}
      submitLabel={t("create")}
      action={createServiceAccountAction}
      nothingYet={nothingYet}
      created={({ name }) => t("created", { name: name.trim() })}
    >
      {(fields) => <AccountFields {...fields} />}
    </NewDialog>
  );
}

function AccountFields({ draft, issue, onChange }: DraftFields<Account>) {
  const t = useTranslations("admin.serviceAccounts");
  return (
    <>
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        value={draft.name}
        required
        maxLength={200}
        autoComplete="off"
        error={issue("name")}
        onChange={(event) => {
          onChange({ ...draft, name: event.currentTarget.value });
        }}
      />
      <RoleField
        role={draft.role}
        error={issue("role")}
        onChange={(role) => {
          onChange({ ...draft, role });
        }}
      />
    </>
  );
}

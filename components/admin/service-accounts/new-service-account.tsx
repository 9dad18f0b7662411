"use client";

import { Plus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import type { Role } from "@/lib/platform/actor";
import { createServiceAccountAction } from "@/lib/users/actions";
import { FormDialog } from "../form-dialog";
import { useAdminForm } from "../use-admin-form";
import { RoleField } from "../users/role-field";

type Account = { name: string; role: Role };
const NEW: Account = { name: "", role: "technician" };

/** « Nouveau compte de service » : its name and its role; its tokens come after. */
export function NewServiceAccount() {
  const t = useTranslations("admin.serviceAccounts");
  const [open, setOpen] = useState(false);
  const [account, setAccount] = useState(NEW);
  const form = useAdminForm(createServiceAccountAction, {
    onDone: () => {
      toast({ message: t("created", { name: account.name.trim() }) });
      setAccount(NEW);
      setOpen(false);
    },
  });
  return (
    <>
      <Button
        variant="primary"
        icon={<Plus size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("new")}
      </Button>
      {open ? (
        <FormDialog
          title={t("new")}
          description={t("text")}
          submitLabel={t("create")}
          busy={form.busy}
          message={form.message}
          onSubmit={() => {
            form.send(account);
          }}
          onClose={() => {
            setOpen(false);
          }}
        >
          <AccountFields account={account} issue={form.issue} onChange={setAccount} />
        </FormDialog>
      ) : null}
    </>
  );
}

type FieldsProps = {
  account: Account;
  issue: (name: string) => string | undefined;
  onChange: (account: Account) => void;
};

function AccountFields({ account, issue, onChange }: FieldsProps) {
  const t = useTranslations("admin.serviceAccounts");
  return (
    <>
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        value={account.name}
        required
        maxLength={200}
        autoComplete="off"
        error={issue("name")}
        onChange={(event) => {
          onChange({ ...account, name: event.currentTarget.value });
        }}
      />
      <RoleField
        role={account.role}
        error={issue("role")}
        onChange={(role) => {
          onChange({ ...account, role });
        }}
      />
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import { renameUserAction } from "@/lib/users/actions";
import type { UserRow } from "@/lib/users/rows";
import { FormDialog } from "../form-dialog";
import { useAct } from "../use-act";
import { useAdminForm } from "../use-admin-form";

type Props = { user: Pick<UserRow, "id" | "name" | "version">; onClose: () => void };

/** A person's name. */
export function RenameDialog({ user, onClose }: Props) {
  const t = useTranslations("admin");
  const act = useAct();
  const [name, setName] = useState(user.name);
  const form = useAdminForm(renameUserAction, {
    onDone: ({ id, version }) => {
      onClose();
      const back = () => void act(() => renameUserAction({ id, version, name: user.name }));
      if (version !== user.version)
        toast({ message: t("users.renamed", { name }), action: { label: t("undo"), kbd: "Ctrl Z", onPress: back } });
    },
  });
  return (
    <FormDialog
      title={t("users.rename.title")}
      submitLabel={t("save")}
      busy={form.busy}
      message={form.message}
      onSubmit={() => {
        form.send({ id: user.id, version: user.version, name });
      }}
      onClose={onClose}
    >
      <TextField
        label={t("users.fields.name")}
        value={name}
        maxLength={200}
        required
        autoComplete="off"
        error={form.issue("name")}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}

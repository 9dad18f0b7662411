"use client";

import { Plus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import { createTeamAction } from "@/lib/teams/actions";
import { FormDialog } from "../form-dialog";
import { useAdminForm } from "../use-admin-form";

/** « Nouveau service » : its name is all it needs. */
export function NewTeam() {
  const t = useTranslations("admin.teams");
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const form = useAdminForm(createTeamAction, {
    onDone: () => {
      toast({ message: t("created", { name: name.trim() }) });
      setName("");
      setOpen(false);
    },
  });
  return (
    <>
      <Button
        variant="primary"
        icon={<Plus size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t("new")}
      </Button>
      {open ? (
        <FormDialog
          title={t("new")}
          description={t("newText")}
          submitLabel={t("create")}
          busy={form.busy}
          message={form.message}
          onSubmit={() => {
            form.send({ name });
          }}
          onClose={() => setOpen(false)}
        >
          <TextField
            label={t("name")}
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
      ) : null}
    </>
  );
}

"use client";

import { Plus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast-queue";
import { createCategoryAction } from "@/lib/categories/actions";
import { FormDialog } from "../form-dialog";
import { useAdminForm } from "../use-admin-form";
import type { TeamOption } from "../users/user-tasks";
import { CategoryFields, type CategoryDraft } from "./category-fields";

const nothingYet: CategoryDraft = { name: "", icon: "monitor", kind: "hardware", defaultTeamId: null };

/** « Nouvelle catégorie ». */
export function NewCategory({ teams }: { teams: readonly TeamOption[] }) {
  const t = useTranslations("admin.categories");
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(nothingYet);
  const form = useAdminForm(createCategoryAction, {
    onDone: () => {
      toast({ message: t("created", { name: draft.name.trim() }) });
      setDraft(nothingYet);
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
          submitLabel={t("create")}
          busy={form.busy}
          message={form.message}
          onSubmit={() => {
            form.send(draft);
          }}
          onClose={() => setOpen(false)}
        >
          <CategoryFields draft={draft} teams={teams} issue={form.issue} onChange={setDraft} />
        </FormDialog>
      ) : null}
    </>
  );
}

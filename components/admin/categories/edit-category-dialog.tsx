"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "@/components/ui/toast-queue";
import { updateCategoryAction } from "@/lib/categories/actions";
import type { CategoryRow } from "@/lib/categories/queries";
import { categoryIcons, type CategoryIcon } from "@/lib/categories/schema";
import { FormDialog } from "../form-dialog";
import { useAct } from "../use-act";
import { useAdminForm } from "../use-admin-form";
import type { TeamOption } from "../users/user-tasks";
import { CategoryFields, type CategoryDraft } from "./category-fields";

type Props = { category: CategoryRow; teams: readonly TeamOption[]; onClose: () => void };

const iconOf = (name: string): CategoryIcon => categoryIcons.find((icon) => icon === name) ?? "ellipsis";

/** Everything about a category. */
export function EditCategoryDialog({ category, teams, onClose }: Props) {
  const t = useTranslations("admin");
  const act = useAct();
  const { name, kind, defaultTeam } = category;
  const before: CategoryDraft = { name, kind, icon: iconOf(category.icon), defaultTeamId: defaultTeam?.id ?? null };
  const [draft, setDraft] = useState(before);
  const form = useAdminForm(updateCategoryAction, {
    onDone: (changed) => {
      onClose();
      if (changed.version === category.version) return;
      const back = () => void act(() => updateCategoryAction({ ...changed, ...before }));
      const message = t("categories.changed", { name: draft.name.trim() });
      toast({ message, action: { label: t("undo"), kbd: "Ctrl Z", onPress: back } });
    },
  });
  // A team that was closed stays in sight where it is the category's own.
  const missing = defaultTeam && !teams.some(({ id }) => id === defaultTeam.id) ? [defaultTeam] : [];
  return (
    <FormDialog
      title={t("categories.edit", { name })}
      submitLabel={t("save")}
      busy={form.busy}
      message={form.message}
      onSubmit={() => {
        form.send({ id: category.id, version: category.version, ...draft });
      }}
      onClose={onClose}
    >
      <CategoryFields draft={draft} teams={[...teams, ...missing]} issue={form.issue} onChange={setDraft} />
    </FormDialog>
  );
}

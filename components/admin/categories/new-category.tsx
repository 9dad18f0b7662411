"use client";

import { useTranslations } from "next-intl";
import { createCategoryAction } from "@/lib/categories/actions";
import { NewDialog } from "../new-dialog";
import type { TeamOption } from "../users/user-tasks";
import { CategoryFields, type CategoryDraft } from "./category-fields";

const nothingYet: CategoryDraft = { name: "", icon: "monitor", kind: "hardware", defaultTeamId: null };

/** « Nouvelle catégorie ». */
export function NewCategory({ teams }: { teams: readonly TeamOption[] }) {
  const t = useTranslations("admin.categories");
  return (
    <NewDialog
      title={t("new")}
      submitLabel={t("create")}
      action={createCategoryAction}
      nothingYet={nothingYet}
      created={({ name }) => t("created", { name: name.trim() })}
    >
      {(fields) => <CategoryFields teams={teams} {...fields} />}
    </NewDialog>
  );
}

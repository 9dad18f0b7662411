import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import type { CategoryRow } from "@/lib/categories/queries";
import type { TeamOption } from "../users/user-tasks";
import { CategoryList } from "./category-list";
import { NewCategory } from "./new-category";

type Props = { categories: readonly CategoryRow[]; teams: readonly TeamOption[] };

/** What requests can be about, in the order in which the form offers it. */
export async function CategoriesScreen({ categories, teams }: Props) {
  const t = await getTranslations("admin.categories");
  return (
    <Page sheet>
      <PageHeader line title={t("title")} actions={<NewCategory teams={teams} />} />
      {categories.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        <CategoryList categories={categories} teams={teams} />
      )}
    </Page>
  );
}

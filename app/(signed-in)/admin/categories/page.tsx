import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CategoriesScreen } from "@/components/admin/categories/categories-screen";
import { listCategories } from "@/lib/categories/queries";
import { pageActor } from "@/lib/platform/page";
import { listTeams } from "@/lib/teams/queries";

export async function generateMetadata(): Promise<Metadata> {
  await pageActor("admin");
  const t = await getTranslations("admin.categories");
  return { title: t("title") };
}

export default async function CategoriesPage() {
  const actor = await pageActor("admin");
  const [categories, teams] = await Promise.all([listCategories(actor, { activeOnly: false }), listTeams(actor)]);
  return <CategoriesScreen categories={categories} teams={teams.map(({ id, name }) => ({ id, name }))} />;
}

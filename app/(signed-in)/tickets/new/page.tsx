import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RequestForm } from "@/components/learner/request-form";
import { listCategories } from "@/lib/categories/queries";
import { isStaff } from "@/lib/platform/actor";
import { forPage, pageActor } from "@/lib/platform/page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request");
  return { title: t("title") };
}

export default async function NewTicketPage({ searchParams }: Props) {
  const actor = await pageActor();
  const [{ about }, categories] = await Promise.all([
    searchParams,
    forPage(listCategories(actor, { activeOnly: true })),
  ]);
  const form = (
    <RequestForm
      userId={actor.userId}
      categories={categories}
      forOthers={isStaff(actor)}
      about={typeof about === "string" ? about.slice(0, 150) : ""}
    />
  );
  return isStaff(actor) ? <div className="mx-auto flex w-full max-w-168 flex-1 flex-col">{form}</div> : form;
}

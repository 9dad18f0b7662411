import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LearnerTop } from "@/components/layout/learner-page";
import { PageHeader } from "@/components/layout/page-header";
import { DraftMark } from "@/components/learner/draft-mark";
import type { RequestPrefill } from "@/components/learner/request-draft";
import { RequestForm } from "@/components/learner/request-form";
import { listCategories } from "@/lib/categories/queries";
import { isStaff, type UserActor } from "@/lib/platform/actor";
import { AppError } from "@/lib/platform/errors";
import { TicketNumber } from "@/lib/platform/ids";
import { forPage, pageActor } from "@/lib/platform/page";
import { getTicket } from "@/lib/tickets/queries/get-ticket";
import { LONG_TEXT_MAX, TITLE_MAX } from "@/lib/tickets/schema";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const actor = await pageActor();
  const t = await getTranslations();
  return { title: isStaff(actor) ? t("layout.nav.newTicket") : t("request.title") };
}

/** What a new request about a closed one begins with; one that the reader doesn't see gives nothing. */
async function prefillAbout(actor: UserActor, about: TicketNumber | null): Promise<RequestPrefill> {
  const nothing = { title: "", categoryId: null };
  if (about === null) return nothing;
  const t = await getTranslations("request");
  try {
    const { title, category } = await getTicket(actor, about);
    const followUp = t("followUp", { number: String(about), title });
    return { title: Array.from(followUp).slice(0, TITLE_MAX).join(""), categoryId: category.id };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return nothing;
    throw error;
  }
}

export default async function NewTicketPage({ searchParams }: Props) {
  const actor = await pageActor();
  const staff = isStaff(actor);
  const about = TicketNumber.safeParse((await searchParams)["about"]).data ?? null;
  const [t, categories, prefill] = await Promise.all([
    getTranslations(),
    forPage(listCategories(actor, { activeOnly: true })),
    forPage(prefillAbout(actor, about)),
  ]);
  const subject = about === null ? "" : `?about=${String(about)}`;
  const place = `request:${String(actor.userId)}${subject}`;
  const form = (
    <RequestForm
      place={place}
      here={`/tickets/new${subject}`}
      prefill={prefill}
      categories={categories.map(({ id, name, icon, kind }) => ({ id, name, icon, kind }))}
      limits={{ title: TITLE_MAX, description: LONG_TEXT_MAX }}
      forOthers={staff}
    />
  );
  if (staff) {
    return (
      <>
        <PageHeader title={t("layout.nav.newTicket")} actions={<DraftMark place={place} />} line />
        <div className="mx-auto flex w-full max-w-168 flex-1 flex-col">{form}</div>
      </>
    );
  }
  return (
    <>
      <LearnerTop backHref="/tickets" backLabel={t("request.back")} actions={<DraftMark place={place} />}>
        <h1 className="text-lg font-semibold tracking-tight">{t("request.title")}</h1>
      </LearnerTop>
      {form}
    </>
  );
}

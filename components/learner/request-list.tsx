import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { LearnerBody, LearnerFoot } from "@/components/layout/learner-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import type { Page } from "@/lib/platform/pagination";
import type { TicketRow } from "@/lib/tickets/rows";
import { RequestCard } from "./request-card";

type Props = { page: Page<TicketRow>; onFirstPage: boolean };

/** My requests: cards, the newest change first, and the way to file another. */
export async function RequestList({ page, onFirstPage }: Props) {
  const t = await getTranslations("request");
  const empty = page.items.length === 0;
  return (
    <>
      <LearnerBody>
        <h1 className="mb-3.5 text-2xl font-semibold tracking-tight">{t("mine")}</h1>
        {empty ? (
          <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
        ) : (
          <ul className="grid gap-2.5">
            {page.items.map((request) => (
              <li key={request.number}>
                <RequestCard request={request} />
              </li>
            ))}
          </ul>
        )}
        <div className="flex justify-center gap-2 pt-4 empty:hidden">
          {onFirstPage ? null : (
            <Button href="/tickets" size="lg">
              {t("newest")}
            </Button>
          )}
          {page.nextCursor === null ? null : <LoadMore label={t("more")} href={`/tickets?cursor=${page.nextCursor}`} />}
        </div>
      </LearnerBody>
      <LearnerFoot>
        <Button href="/tickets/new" variant="primary" size="xl" block icon={<Plus size={20} aria-hidden />}>
          {t("title")}
        </Button>
      </LearnerFoot>
    </>
  );
}

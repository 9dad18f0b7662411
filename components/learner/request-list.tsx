import { Plus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { drawnRows } from "@/components/live/drawn-rows";
import { HeldRefresh } from "@/components/live/held-refresh";
import { LearnerBody, LearnerFoot } from "@/components/layout/learner-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Page } from "@/lib/platform/pagination";
import type { TicketRow } from "@/lib/tickets/rows";
import { NothingFiled } from "./nothing-filed";
import { RequestCard } from "./request-card";

type Props = { page: Page<TicketRow>; onFirstPage: boolean; viewerId: number };

const EVERY_MS = 60_000;

/** My requests: cards, the newest change first, and the way to file another: at the thumb on a phone. */
export function RequestList({ page, onFirstPage, viewerId }: Props) {
  const t = useTranslations("request");
  const nothing = page.items.length === 0 && onFirstPage;
  return (
    <>
      <LearnerBody>
        <div className="mb-3.5 flex items-center justify-between gap-3">
          <h1 className="text-2xl font-semibold tracking-tight">{t("mine")}</h1>
          <div className="max-sm:hidden">
            <Button href="/tickets/new" variant="primary" size="lg" icon={<Plus size={18} aria-hidden />}>
              {t("title")}
            </Button>
          </div>
        </div>
        {nothing ? (
          <EmptyState title={t("empty.title")} drawing={<NothingFiled />}>
            {t("empty.text")}
          </EmptyState>
        ) : (
          <ul data-requests className="grid gap-2.5">
            {page.items.map((request) => (
              <li key={request.number}>
                <RequestCard request={request} viewerId={viewerId} />
              </li>
            ))}
          </ul>
        )}
        <Paging page={page} onFirstPage={onFirstPage} />
      </LearnerBody>
      <LearnerFoot className="sm:hidden">
        <Button href="/tickets/new" variant="primary" size="xl" block icon={<Plus size={20} aria-hidden />}>
          {t("title")}
        </Button>
      </LearnerFoot>
      <HeldRefresh rows="[data-requests]" everyMs={EVERY_MS} drawn={drawnRows(page.items)} />
    </>
  );
}

function Paging({ page, onFirstPage }: Pick<Props, "page" | "onFirstPage">) {
  const t = useTranslations("request");
  if (onFirstPage && page.nextCursor === null) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap justify-center gap-2 pt-4">
      {onFirstPage ? null : (
        <Button href="/tickets" size="lg">
          {t("newest")}
        </Button>
      )}
      {page.nextCursor === null ? null : (
        <Button href={`/tickets?cursor=${encodeURIComponent(page.nextCursor)}`} size="lg">
          {t("more")}
        </Button>
      )}
    </nav>
  );
}

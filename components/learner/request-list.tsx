"use client";

import { Plus } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { HeldRefresh } from "@/components/live/held-refresh";
import { LearnerBody, LearnerFoot } from "@/components/layout/learner-page";
import { withDates } from "@/components/tickets/with-dates";
import { Button } from "@/components/ui/button";
import { Drawn } from "@/components/ui/drawn";
import { EmptyState } from "@/components/ui/empty-state";
import { useAlive } from "@/components/ui/use-alive";
import type { TicketRow } from "@/lib/tickets/rows";
import { NothingFiled } from "./nothing-filed";
import { RequestCard } from "./request-card";

type Props = {
  /** The requests as JSON: handed over as one text, they take the server a fraction of the time. */
  requests: string;
  /** Which they are, see drawnRows; empty for none. */
  drawn: string;
  nextCursor: string | null;
  onFirstPage: boolean;
  viewerId: number;
};

const EVERY_MS = 60_000;

/** My requests: cards, the newest change first, and the way to file another: at the thumb on a phone. */
export function RequestList({ requests, drawn, nextCursor, onFirstPage, viewerId }: Props) {
  const t = useTranslations("request");
  const nothing = drawn === "" && onFirstPage;
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
          <Cards requests={requests} viewerId={viewerId} />
        )}
        <Paging nextCursor={nextCursor} onFirstPage={onFirstPage} />
      </LearnerBody>
      <LearnerFoot className="sm:hidden">
        <Button href="/tickets/new" variant="primary" size="xl" block icon={<Plus size={20} aria-hidden />}>
          {t("title")}
        </Button>
      </LearnerFoot>
      <HeldRefresh rows="[data-requests]" everyMs={EVERY_MS} drawn={drawn} />
    </>
  );
}

function Cards({ requests, viewerId }: Pick<Props, "requests" | "viewerId">) {
  const rows = useMemo(() => withDates(requests) as TicketRow[], [requests]);
  const cards = () =>
    rows.map((request) => (
      <li key={request.number}>
        <RequestCard request={request} viewerId={viewerId} />
      </li>
    ));
  const look = { "data-requests": true, className: "grid gap-2.5" } as const;
  if (!useAlive()) return <Drawn as="ul" {...look} draw={cards} />;
  return <ul {...look}>{cards()}</ul>;
}

function Paging({ nextCursor, onFirstPage }: Pick<Props, "nextCursor" | "onFirstPage">) {
  const t = useTranslations("request");
  if (onFirstPage && nextCursor === null) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap justify-center gap-2 pt-4">
      {onFirstPage ? null : (
        <Button href="/tickets" size="lg">
          {t("newest")}
        </Button>
      )}
      {nextCursor === null ? null : (
        <Button href={`/tickets?cursor=${encodeURIComponent(nextCursor)}`} size="lg">
          {t("more")}
        </Button>
      )}
    </nav>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Rating } from "@/components/learner/rating";
import { ScoreFace } from "@/components/learner/score-face";
import { useMoments } from "@/components/tickets/use-moments";
import { Time } from "@/components/ui/time";
import type { RatingFacts } from "@/lib/satisfaction/rows";
import { useTicketPage } from "../ticket-page/ticket-context";
import { SectionHead } from "./section-head";

/** How the requester judges it; who asked for it themself says it here. */
export function RatingSection({ rating }: { rating: RatingFacts }) {
  const t = useTranslations("satisfaction");
  const { ticket } = useTicketPage();
  const { moment, whole } = useMoments();
  const { score, line, at, may } = rating;
  if (may) return <Rating number={ticket.number} score={score} line={line} className="mt-4.5" />;
  if (score === null) return null;
  return (
    <section aria-labelledby="ticket-rating" className="mt-4.5">
      <SectionHead
        id="ticket-rating"
        title={t("title")}
        beside={
          at ? (
            <Time dateTime={at.toISOString()} title={whole(at)}>
              {moment(at)}
            </Time>
          ) : null
        }
      />
      <p className="flex items-center gap-2">
        <ScoreFace score={score} size={18} />
        {t(`scores.${score}`)}
      </p>
      {line === "" ? null : (
        <blockquote
          dir="auto"
          className="mt-1 border-l-2 border-line-strong pl-2.5 wrap-anywhere whitespace-pre-wrap text-ink-2"
        >
          {line}
        </blockquote>
      )}
    </section>
  );
}

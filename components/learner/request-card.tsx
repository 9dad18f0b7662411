"use client";

import { Hourglass } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/tickets/status-badge";
import { useMoments } from "@/components/tickets/use-moments";
import { Avatar } from "@/components/ui/avatar";
import { Dot } from "@/components/ui/dot";
import type { TicketRow } from "@/lib/tickets/rows";
import { OutcomeButtons } from "./outcome-buttons";
import { RequestTrack } from "./request-track";
import { useRequestWords } from "./use-request-words";

/** A request in the list: where it is, who has it, by when, without opening it. */
export function RequestCard({ request }: { request: TicketRow }) {
  const t = useTranslations("request.card");
  const { ago, whole } = useMoments();
  const href = `/tickets/${String(request.number)}`;
  const answers = request.can.confirm || request.can.reopen;
  return (
    <article className="relative rounded-xl bg-surface px-4 py-3.5 shadow-card transition-colors duration-fast [--ground:var(--color-surface)] hover:bg-raised">
      <div className="flex items-center gap-1.5">
        <StatusBadge status={request.status} />
        <span className="text-xs text-ink-3">#{request.number}</span>
        {request.unread ? (
          <span className="ml-auto flex items-center gap-1.5 text-sm font-medium text-accent-text">
            <Dot />
            {t("unread")}
          </span>
        ) : (
          <time
            dateTime={request.updatedAt.toISOString()}
            title={whole(request.updatedAt)}
            className="ml-auto text-sm text-ink-3"
          >
            {ago(request.updatedAt)}
          </time>
        )}
      </div>
      <h2 className="mt-2 text-[17px] leading-5.5 font-semibold tracking-tight text-balance wrap-anywhere">
        <Link
          href={href}
          className="outline-none after:absolute after:inset-0 after:rounded-xl focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
        >
          {request.title}
        </Link>
      </h2>
      <RequestSay request={request} />
      {answers ? (
        <div className="relative z-1 mt-3">
          <OutcomeButtons number={request.number} can={request.can} />
        </div>
      ) : (
        <RequestTrack status={request.status} />
      )}
    </article>
  );
}

/** Who has it and what comes next, with a face. */
export function RequestSay({
  request,
}: {
  request: Pick<TicketRow, "status" | "lead" | "helpers" | "waitingFor" | "dueAt">;
}) {
  const { who, also, what } = useRequestWords(request);
  return (
    <div className="mt-2.5 flex items-center gap-2.5 text-[15px] leading-5">
      {request.lead ? (
        <Avatar name={request.lead.name} id={String(request.lead.id)} size={32} />
      ) : (
        <span className="grid size-8 shrink-0 place-items-center rounded-full text-ink-2 inset-ring-[1.25px] inset-ring-line-control">
          <Hourglass size={15} aria-hidden />
        </span>
      )}
      <p className="min-w-0">
        <span className="font-semibold">{who}</span>
        {also}
        {what ? <span className="block text-ink-2">{what}</span> : null}
      </p>
    </div>
  );
}

"use client";

import { PencilLine } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { firstName } from "@/components/ticket-page/use-ticket-words";
import { StatusBadge } from "@/components/tickets/status-badge";
import { useMoments } from "@/components/tickets/use-moments";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { TicketRow } from "@/lib/tickets/rows";
import { PeekConversation } from "./peek-conversation";
import { PeekProperties } from "./peek-properties";
import type { Peeked } from "./use-peeked-ticket";

type Props = { number: number; row: TicketRow | null; peeked: Peeked; tools: ReactNode };

/** A ticket in brief: what it is, who has it, the last messages, and the way to answer. */
export function PeekContent({ number, row, peeked, tools }: Props) {
  // The card changes at once with what is done to it; the ticket that was read follows.
  const ticket = row ?? peeked.ticket;
  const { failure } = peeked;
  return (
    <>
      <div className="flex h-12 shrink-0 items-center gap-1.5 pr-2.5 pl-5">
        <span className="text-sm text-ink-3">#{number}</span>
        {ticket ? <StatusBadge status={ticket.status} /> : null}
        {tools}
      </div>
      {failure ? <PeekFailure number={number} failure={failure} /> : null}
      {ticket && !failure ? <PeekHead ticket={ticket} /> : null}
      {failure ? null : <PeekConversation ticket={peeked.ticket} />}
      {ticket && !failure ? <ReplyLink ticket={ticket} /> : null}
    </>
  );
}

function PeekHead({ ticket }: { ticket: TicketRow }) {
  const { dayAndTime, whole } = useMoments();
  return (
    <>
      <div className="shrink-0 px-5 pt-1.5">
        <h2 className="text-[1.1875rem] leading-6.25 font-semibold tracking-tight wrap-anywhere [unicode-bidi:plaintext]">
          {ticket.title}
        </h2>
        <p className="mt-0.5 text-sm text-ink-3">
          {ticket.requester.name} ·{" "}
          <time dateTime={ticket.createdAt.toISOString()} title={whole(ticket.createdAt)}>
            {dayAndTime(ticket.createdAt)}
          </time>
        </p>
      </div>
      <PeekProperties ticket={ticket} />
    </>
  );
}

function PeekFailure({ number, failure }: { number: number; failure: NonNullable<Peeked["failure"]> }) {
  const t = useTranslations("board.peek.failure");
  return (
    <EmptyState
      title={t(`${failure}.title`)}
      action={
        failure === "missing" ? null : (
          <Button href={failure === "signedOut" ? "/login?next=%2Fboard" : `/tickets/${String(number)}`}>
            {t(`${failure}.action`)}
          </Button>
        )
      }
    >
      <p>{t(`${failure}.text`)}</p>
    </EmptyState>
  );
}

/** « Écrire à Léa… »: answers are written on the ticket's page. */
function ReplyLink({ ticket }: { ticket: TicketRow }) {
  const t = useTranslations("board.peek");
  if (!ticket.can.reply && !ticket.can.addNote) return null;
  return (
    <div className="shrink-0 px-3 pb-3">
      <Link
        href={`/tickets/${String(ticket.number)}#reply`}
        className="flex min-h-11 items-center gap-2 rounded-xl bg-raised px-3.5 text-ink-3 inset-ring inset-ring-line-control hover:text-ink"
      >
        <PencilLine size={16} aria-hidden />
        {ticket.can.reply ? t("writeTo", { name: firstName(ticket.requester.name) }) : t("writeNote")}
      </Link>
    </div>
  );
}

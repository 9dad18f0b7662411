"use client";

import clsx from "clsx";
import { Eye, Lock, PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { firstName } from "@/components/ticket-page/use-ticket-words";
import { useMoments } from "@/components/tickets/use-moments";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { statusLabels } from "@/lib/tickets/labels";
import type { CommentRow, TicketDetail, TicketRow } from "@/lib/tickets/rows";
import { PeekProperties } from "./peek-properties";
import { useTicketWords } from "./ticket-words";
import type { Peeked } from "./use-peeked-ticket";

const shownMessages = 8;

type Props = { number: number; row: TicketRow | null; peeked: Peeked; tools: ReactNode };

/** A ticket in brief: what it is, who has it, the last messages, and the way to answer. */
export function PeekContent({ number, row, peeked, tools }: Props) {
  const words = useTicketWords();
  // The card changes at once with what is done to it; the ticket that was read follows.
  const ticket = row ?? peeked.ticket;
  const { failure } = peeked;
  return (
    <>
      <div className="flex h-12 shrink-0 items-center gap-1.5 pr-2.5 pl-5">
        <span className="text-sm text-ink-3">#{number}</span>
        {ticket ? (
          <Badge
            className={statusLabels[ticket.status].badge}
            icon={<ShapeGlyph shape={statusLabels[ticket.status].glyph} />}
          >
            {words.status(ticket.status)}
          </Badge>
        ) : null}
        {tools}
      </div>
      {failure ? <PeekFailure number={number} failure={failure} /> : null}
      {ticket && !failure ? <PeekHead ticket={ticket} /> : null}
      {failure ? null : (
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-3.5">
          {peeked.ticket ? <Conversation ticket={peeked.ticket} /> : <ConversationSkeleton />}
        </div>
      )}
      {ticket && !failure ? <ReplyLink ticket={ticket} /> : null}
    </>
  );
}

function PeekHead({ ticket }: { ticket: TicketRow }) {
  const { dayAndTime, whole } = useMoments();
  return (
    <>
      <div className="shrink-0 px-5 pt-1.5">
        <h2 className="text-[19px] leading-6.25 font-semibold tracking-tight wrap-anywhere">{ticket.title}</h2>
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

/** The request in its own words, then the last messages. */
function Conversation({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations("board.peek");
  const said = ticket.comments.slice(-shownMessages);
  const earlier = ticket.comments.length - said.length;
  return (
    <div className="flex flex-col gap-3">
      {ticket.description === "" ? null : (
        <Sheet
          name={ticket.requester.name}
          id={ticket.requester.id}
          at={ticket.createdAt}
          body={ticket.description}
          tone="plain"
        />
      )}
      {earlier > 0 ? (
        <Link href={`/tickets/${String(ticket.number)}`} className="rounded-xs text-sm text-ink-3 hover:underline">
          {t("earlier", { count: earlier })}
        </Link>
      ) : null}
      {said.map((comment) => (
        <Message key={comment.id} comment={comment} requester={ticket.requester.name} />
      ))}
      {said.length === 0 ? <p className="text-sm text-ink-3">{t("silent")}</p> : null}
    </div>
  );
}

function Message({ comment, requester }: { comment: CommentRow; requester: string }) {
  const t = useTranslations("board.peek");
  const tone = comment.kind === "note" ? "note" : comment.byStaff ? "team" : "plain";
  const audience = { note: t("teamOnly"), team: t("seenBy", { name: firstName(requester) }), plain: null }[tone];
  return (
    <Sheet
      name={comment.author.name}
      id={comment.author.id}
      at={comment.createdAt}
      body={comment.body}
      tone={tone}
      audience={audience}
    />
  );
}

const looks = {
  plain: "bg-surface inset-ring inset-ring-line-strong",
  team: "bg-accent-soft [--ground:var(--color-accent-soft)]",
  note: "border border-dashed border-note-line bg-note [--ground:var(--color-note)]",
} as const;
const headLooks = { plain: "text-ink-3", team: "text-ink-2", note: "text-note-text" } as const;

type SheetProps = {
  name: string;
  id: number;
  at: Date;
  body: string;
  tone: keyof typeof looks;
  audience?: string | null;
};

function Sheet({ name, id, at, body, tone, audience }: SheetProps) {
  const { moment, whole } = useMoments();
  const Icon = tone === "note" ? Lock : Eye;
  return (
    <article className={clsx("shrink-0 rounded-[12px]", looks[tone])}>
      <header className={clsx("flex flex-wrap items-center gap-1.5 px-3.5 pt-2.25 text-sm", headLooks[tone])}>
        <Avatar name={name} id={String(id)} size={18} />
        <b className="text-ink">{name}</b>
        <time dateTime={at.toISOString()} title={whole(at)}>
          {moment(at)}
        </time>
        {audience ? (
          <span className={clsx("ml-auto inline-flex items-center gap-1.25 text-xs", tone === "note" && "font-medium")}>
            <Icon size={13} aria-hidden />
            {audience}
          </span>
        ) : null}
      </header>
      <p
        className={clsx(
          "line-clamp-12 px-3.5 pt-1 pb-3 text-pretty wrap-anywhere whitespace-pre-wrap",
          tone === "note" ? "text-base" : "text-[15px] leading-5.5",
        )}
      >
        {body}
      </p>
    </article>
  );
}

function ConversationSkeleton() {
  const t = useTranslations("board");
  return (
    <SkeletonGroup label={t("loading")} className="flex flex-col gap-3">
      {["h-20", "h-16", "h-24"].map((height) => (
        <Skeleton key={height} className={clsx("w-full rounded-[12px]!", height)} />
      ))}
    </SkeletonGroup>
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

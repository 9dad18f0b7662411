"use client";

import clsx from "clsx";
import { Eye } from "@/components/ui/icons/everyday";
import { Lock } from "@/components/ui/icons/staff";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { useLayoutEffect, useRef } from "react";
import { firstName } from "@/components/ticket-page/use-ticket-words";
import { MessageText } from "@/components/tickets/message-text";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import { useMoments } from "@/components/tickets/use-moments";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { AttachmentRow } from "@/lib/attachments/rows";
import type { CommentRow, PersonRef, TicketDetail } from "@/lib/tickets/rows";

const AttachmentList = dynamic(async () => (await import("@/components/attachments/attachment-list")).AttachmentList);

const shownMessages = 8;
/** To take a file away is for the ticket's own page. */
const asShown = (file: AttachmentRow): AttachmentRow => ({ ...file, canRemove: false });

/** The request in its own words, then the last messages, the newest in sight. */
export function PeekConversation({ ticket }: { ticket: TicketDetail | null }) {
  const t = useTranslations("board");
  const place = useRef<HTMLDivElement>(null);
  const number = ticket?.number;
  useLayoutEffect(() => {
    if (number !== undefined) place.current?.scrollTo({ top: place.current.scrollHeight });
  }, [number]);
  return (
    <div
      ref={place}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys
      tabIndex={0}
      role="group"
      aria-label={t("peek.conversation")}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-3.5 -outline-offset-2!"
    >
      {ticket ? <Messages ticket={ticket} /> : <ConversationSkeleton />}
    </div>
  );
}

function Messages({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations("board.peek");
  const said = ticket.comments.slice(-shownMessages);
  const earlier = ticket.comments.length - said.length;
  return (
    <div className="flex flex-col gap-3">
      {ticket.description === "" && ticket.attachments.length === 0 ? null : (
        <Sheet
          author={ticket.requester}
          at={ticket.createdAt}
          body={ticket.description}
          rendered={ticket.renderedDescription}
          files={ticket.attachments}
          tone="plain"
        />
      )}
      {earlier > 0 ? (
        <Link href={`/tickets/${String(ticket.number)}`} className="rounded-xs text-sm text-ink-3 hover:underline">
          {t("earlier", { count: earlier })}
        </Link>
      ) : null}
      {said.map((comment) => (
        <Message key={comment.id} comment={comment} requester={ticket.requester} />
      ))}
      {said.length === 0 ? <p className="text-sm text-ink-3">{t("silent")}</p> : null}
    </div>
  );
}

function Message({ comment, requester }: { comment: CommentRow; requester: PersonRef }) {
  const t = useTranslations("board.peek");
  const { author, createdAt, body, rendered, attachments: files } = comment;
  const tone = comment.kind === "note" ? "note" : comment.byStaff ? "team" : "plain";
  const audience = { note: t("teamOnly"), team: t("seenBy", { name: firstName(requester.name) }), plain: null }[tone];
  return <Sheet {...{ author, body, rendered, files, tone, audience }} at={createdAt} />;
}

const looks = {
  plain: { sheet: "bg-surface inset-ring inset-ring-line-strong", head: "text-ink-3" },
  team: { sheet: "bg-accent-soft [--ground:var(--color-accent-soft)]", head: "text-ink-2" },
  note: { sheet: "border border-dashed border-note-line bg-note [--ground:var(--color-note)]", head: "text-note-text" },
} as const;

type SheetProps = Pick<CommentRow, "author" | "body" | "rendered"> & {
  at: Date;
  files: readonly AttachmentRow[];
  tone: keyof typeof looks;
  audience?: string | null;
};

function Sheet({ author, at, body, rendered, files, tone, audience }: SheetProps) {
  const { moment, whole } = useMoments();
  const Icon = tone === "note" ? Lock : Eye;
  return (
    <article className={clsx("shrink-0 rounded-[12px]", looks[tone].sheet)}>
      <header className={clsx("flex flex-wrap items-center gap-1.5 px-3.5 pt-2.25 text-sm", looks[tone].head)}>
        <PersonAvatar person={author} size={18} />
        <b className="text-ink">{author.name}</b>
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
      <div
        className={clsx("px-3.5 pt-1 pb-3 text-pretty", tone === "note" ? "text-base" : "text-[0.9375rem] leading-5.5")}
      >
        {body.trim() === "" ? null : <MessageText text={body} rendered={rendered} />}
        {files.length > 0 ? <AttachmentList files={files.map(asShown)} onRemoved={() => undefined} /> : null}
      </div>
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

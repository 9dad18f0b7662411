"use client";

import { Eye, Lock } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { MessageText } from "@/components/tickets/message-text";
import { useMoments } from "@/components/tickets/use-moments";
import { Dot } from "@/components/ui/dot";
import { Time } from "@/components/ui/time";
import type { CommentRow } from "@/lib/tickets/rows";
import { MessageSheet, type SheetLook } from "./message-sheet";
import { useTicketPage } from "./ticket-context";
import { firstName } from "./use-ticket-words";

/** Who may read a note: said in words, with a lock. */
export function NoteMark() {
  const t = useTranslations("ticketPage.timeline");
  return (
    <span className="inline-flex items-center gap-1.25 font-medium">
      <Lock size={13} aria-hidden />
      <span className="max-md:hidden">{t("noteMark")}</span>
      <span className="md:hidden">{t("noteMarkShort")}</span>
    </span>
  );
}

/** Said under a team's reply once the requester has looked at the ticket since. */
function SeenMark({ at }: { at: Date }) {
  const t = useTranslations("ticketPage.timeline");
  const { ticket } = useTicketPage();
  if (ticket.requesterSeenAt === null || ticket.requesterSeenAt < at) return null;
  return (
    <span className="inline-flex items-center gap-1.25">
      <Eye size={13} aria-hidden />
      {t("seenBy", { name: firstName(ticket.requester.name) })}
    </span>
  );
}

/** Staff who asked for something themselves speak as requesters on it. */
function lookOf({ kind, byStaff, author }: CommentRow, requesterId: number): SheetLook {
  if (kind === "note") return "note";
  return byStaff && author.id !== requesterId ? "team" : "requester";
}

/** One reply or note of the conversation. */
export function Message({ comment, unread }: { comment: CommentRow; unread: boolean }) {
  const t = useTranslations("ticketPage.timeline");
  const { moment, whole } = useMoments();
  const { ticket } = useTicketPage();
  const { author, createdAt, editedAt } = comment;
  const look = lookOf(comment, ticket.requester.id);
  const label = t(comment.kind === "note" ? "noteLabel" : "messageLabel", {
    name: author.name,
    time: moment(createdAt),
  });
  return (
    <MessageSheet
      id={`message-${String(comment.id)}`}
      label={label}
      author={author}
      look={look}
      beside={
        <>
          <Time dateTime={createdAt.toISOString()} title={whole(createdAt)}>
            {moment(createdAt)}
          </Time>
          {editedAt ? <span>· {t("edited")}</span> : null}
          {unread ? <Dot label={t("unread")} /> : null}
        </>
      }
      audience={look === "note" ? <NoteMark /> : look === "team" ? <SeenMark at={createdAt} /> : null}
    >
      <MessageText text={comment.body} />
    </MessageSheet>
  );
}

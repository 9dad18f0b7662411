"use client";

import { Eye } from "@/components/ui/icons/everyday";
import { EyeOff } from "@/components/ui/icons/occasional";
import { Lock } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { MessageTies } from "@/components/relations/message-ties";
import { MessageText } from "@/components/tickets/message-text";
import { useMoments } from "@/components/tickets/use-moments";
import { Dot } from "@/components/ui/dot";
import { Time } from "@/components/ui/time";
import type { CommentRow } from "@/lib/tickets/rows";
import { CommentEditForm } from "./comment-edit-form";
import { DeletedMessage } from "./deleted-message";
import { EditedMark } from "./edited-mark";
import { MessageFiles } from "./message-files";
import { MessageMenu } from "./message-menu";
import { MessageSheet, type SheetLook } from "./message-sheet";
import { QuoteMessage } from "./quote-message";
import { useTicketPage } from "./ticket-context";
import { useCommentEdit } from "./use-comment-edit";
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

/** Whether the requester has looked at the ticket since a team's reply: under the last one also that they have not, and when they did. */
function SeenMark({ comment }: { comment: CommentRow }) {
  const t = useTranslations("ticketPage.timeline");
  const { moment } = useMoments();
  const { ticket } = useTicketPage();
  const { requester, requesterReads, requesterSeenAt, comments } = ticket;
  const name = firstName(requester.name);
  const last = comments.findLast((one) => lookOf(one, requester.id) === "team" && one.deletedAt === null);
  const isLast = last?.id === comment.id;
  const seen = requesterSeenAt !== null && requesterSeenAt >= comment.createdAt;
  if (!seen && !(isLast && requesterReads)) return null;
  const Icon = seen ? Eye : EyeOff;
  return (
    <span className="inline-flex items-center gap-1.25">
      <Icon size={13} aria-hidden />
      {!seen
        ? t("notSeenYet")
        : isLast
          ? t("seenByAt", { name, time: moment(requesterSeenAt) })
          : t("seenBy", { name })}
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
  const edit = useCommentEdit(comment);
  const { author, createdAt, editedAt } = comment;
  const look = lookOf(comment, ticket.requester.id);
  if (comment.deletedAt) return <DeletedMessage comment={comment} at={comment.deletedAt} />;
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
          {editedAt ? <EditedMark comment={comment} at={editedAt} /> : null}
          <MessageTies comment={comment} />
          {unread ? <Dot label={t("unread")} /> : null}
        </>
      }
      audience={
        <>
          {look === "note" ? <NoteMark /> : look === "team" ? <SeenMark comment={comment} /> : null}
          <QuoteMessage message={comment} />
          <MessageMenu comment={comment} onEdit={edit.start} />
        </>
      }
    >
      {edit.text !== null ? (
        <CommentEditForm edit={edit} text={edit.text} />
      ) : comment.body.trim() === "" ? null : (
        <MessageText text={comment.body} rendered={comment.rendered} />
      )}
      <MessageFiles files={comment.attachments} />
    </MessageSheet>
  );
}

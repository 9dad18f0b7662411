"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { MessageText } from "@/components/tickets/message-text";
import { useMoments } from "@/components/tickets/use-moments";
import { Dot } from "@/components/ui/dot";
import { Time } from "@/components/ui/time";
import type { CommentRow } from "@/lib/tickets/rows";
import { MessageSheet, type SheetLook } from "./message-sheet";

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

export function lookOf({ kind, byStaff }: Pick<CommentRow, "kind" | "byStaff">): SheetLook {
  if (kind === "note") return "note";
  return byStaff ? "team" : "requester";
}

/** One reply or note of the conversation. */
export function Message({ comment, unread }: { comment: CommentRow; unread: boolean }) {
  const t = useTranslations("ticketPage.timeline");
  const { moment, whole } = useMoments();
  const { author, createdAt, editedAt } = comment;
  const label = t(comment.kind === "note" ? "noteLabel" : "messageLabel", {
    name: author.name,
    time: moment(createdAt),
  });
  return (
    <MessageSheet
      id={`message-${String(comment.id)}`}
      label={label}
      author={author}
      look={lookOf(comment)}
      beside={
        <>
          <Time dateTime={createdAt.toISOString()} title={whole(createdAt)}>
            {moment(createdAt)}
          </Time>
          {editedAt ? <span>· {t("edited")}</span> : null}
          {unread ? <Dot label={t("unread")} /> : null}
        </>
      }
      audience={comment.kind === "note" ? <NoteMark /> : null}
    >
      <MessageText text={comment.body} />
    </MessageSheet>
  );
}

"use client";

import { Trash2 } from "@/components/ui/icons/occasional";
import { useTranslations } from "next-intl";
import { useMoments } from "@/components/tickets/use-moments";
import { Time } from "@/components/ui/time";
import type { CommentRow } from "@/lib/tickets/rows";

/** The place of a message that was deleted: who did it, and when. */
export function DeletedMessage({ comment, at }: { comment: CommentRow; at: Date }) {
  const t = useTranslations("ticketPage.message");
  const { moment, whole } = useMoments();
  const said = t(comment.kind === "note" ? "deletedNote" : "deletedReply", { name: comment.deletedBy?.name ?? "" });
  return (
    <article
      id={`message-${String(comment.id)}`}
      aria-label={said}
      tabIndex={-1}
      className="flex scroll-mt-20 flex-wrap items-center gap-x-2 rounded-[12px] border border-dashed border-line-strong px-3.5 py-2 text-sm text-ink-3 outline-offset-4 md:ml-11"
    >
      <Trash2 size={14} aria-hidden />
      <span>{said}</span>
      <Time dateTime={at.toISOString()} title={whole(at)}>
        {moment(at)}
      </Time>
    </article>
  );
}

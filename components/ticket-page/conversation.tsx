"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "@/components/ui/toast-queue";
import { LoadMore } from "@/components/ui/load-more";
import type { CommentRow, TicketDetail } from "@/lib/tickets/rows";
import { DescriptionMessage } from "./description-message";
import { EventFold } from "./event-fold";
import { Message } from "./message";
import { OutgoingMessage } from "./outgoing-message";
import { readOlder } from "./read-ticket";
import { useTicketPage } from "./ticket-context";
import { foldOlder, timelineEntries, type FoldedTimeline, type TimelineFilter } from "./timeline-entries";
import type { EditableOutgoing } from "./use-outgoing";

/** What others wrote since the reader last looked, until they answer. */
function unreadSince(ticket: TicketDetail, seenAt: Date | null): (comment: CommentRow) => boolean {
  if (seenAt === null) return () => false;
  const answered = ticket.comments.findLast(({ mine }) => mine)?.createdAt ?? seenAt;
  const since = answered > seenAt ? answered : seenAt;
  return (comment) => !comment.mine && comment.deletedAt === null && comment.createdAt > since;
}

type Shown = FoldedTimeline & { more: boolean; busy: boolean; showOlder: () => void };

function useShownEntries(filter: TimelineFilter): Shown {
  const t = useTranslations("ticketPage");
  const { ticket, store } = useTicketPage();
  const [unfolded, setUnfolded] = useState(false);
  const [busy, setBusy] = useState(false);
  const folded = foldOlder(timelineEntries(ticket, filter), unfolded);
  const hidden = folded.hiddenMessages > 0;
  const read = async () => {
    setBusy(true);
    const older = await readOlder(ticket);
    setBusy(false);
    if (older) store.extend(older);
    else toast({ message: t("noAnswer"), danger: true });
  };
  return {
    ...folded,
    more: hidden || ticket.earlierComments !== null,
    busy,
    showOlder: () => {
      if (hidden) setUnfolded(true);
      else void read();
    },
  };
}

/** The conversation: the request, the messages with what happened between them, and those on their way. */
export function Conversation({ filter, outgoing }: { filter: TimelineFilter; outgoing: EditableOutgoing }) {
  const t = useTranslations("ticketPage.timeline");
  const { ticket } = useTicketPage();
  const [seenAt] = useState(ticket.seenAt);
  const isUnread = unreadSince(ticket, seenAt);
  const { hiddenMessages, shown, more, busy, showOlder } = useShownEntries(filter);
  return (
    <section aria-label={t("label")} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <DescriptionMessage />
      {more ? (
        <LoadMore
          busy={busy}
          onClick={showOlder}
          label={hiddenMessages > 0 ? t("older", { count: hiddenMessages }) : t("evenOlder")}
        />
      ) : null}
      {shown.map((entry) =>
        entry.kind === "message" ? (
          <Message key={entry.key} comment={entry.comment} unread={isUnread(entry.comment)} />
        ) : (
          <EventFold key={entry.key} events={entry.events} />
        ),
      )}
      {outgoing.messages.map((message) => (
        <OutgoingMessage key={message.key} message={message} outgoing={outgoing} />
      ))}
    </section>
  );
}

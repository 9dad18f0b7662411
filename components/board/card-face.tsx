"use client";

import clsx from "clsx";
import { MessageCircle } from "@/components/ui/icons/category";
import { ArrowRight, ListChecks } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BlockedMark } from "@/components/tickets/blocked-mark";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { FileCount } from "@/components/tickets/file-count";
import { Dot } from "@/components/ui/dot";
import type { PersonRef, TicketRow } from "@/lib/tickets/rows";
import { useBoardClock } from "./board-clock";
import { CardDue } from "./card-due";
import { CardPeople, CardPriority, isLoud, type Press } from "./card-facts";
import { useTicketWords } from "./ticket-words";

export const cardShape = "relative flex flex-col rounded-lg px-3 py-2.5 select-none [-webkit-touch-callout:none]";
export const openLook = "bg-surface shadow-card [--ground:var(--color-surface)]";
export const doneLook = "inset-ring inset-ring-line [--ground:var(--color-canvas)]";

type Props = {
  ticket: TicketRow;
  me: PersonRef;
  /** The title, as a link on the board and as text in flight. */
  title: ReactNode;
  /** The card's own controls: its menu in the corner, « Prendre » at the foot. */
  corner?: ReactNode;
  control?: ReactNode;
  /** What dropping it will do, in place of who has it. */
  drop?: string | null | undefined;
  /** What pressing a fact does that the reader may change. */
  onWaiting?: Press;
  onDue?: Press;
  onPriority?: Press;
  onPeople?: Press;
};

/** What stands on a card, whatever it stands in. */
export function CardFace({ ticket, me, title, corner, control, drop, onWaiting, onDue, onPriority, onPeople }: Props) {
  const words = useTicketWords();
  const done = ticket.status === "resolved" || ticket.status === "closed";
  return (
    <>
      <CardHead ticket={ticket} done={done} corner={corner} onPriority={onPriority} />
      <h3
        className={clsx(
          "mt-1 line-clamp-2 leading-4.75 text-balance wrap-anywhere [unicode-bidi:plaintext]",
          done ? "text-ink-2" : ticket.unread ? "font-semibold" : "font-medium",
        )}
      >
        {title}
      </h3>
      {done ? null : <p className="mt-0.75 truncate text-xs text-ink-3">{ticket.requester.name}</p>}
      {done ? null : <BlockedMark by={ticket.staff?.blockedBy ?? []} say={words.blockedBy} className="mt-0.75" />}
      <div className={clsx("flex h-5.5 items-center gap-2.5 text-xs text-ink-3", done ? "mt-1" : "mt-2")}>
        {done ? (
          <span className="truncate">{ticket.requester.name}</span>
        ) : (
          <CardDue ticket={ticket} onWaiting={onWaiting} onDue={onDue} />
        )}
        {done ? null : <CommentCount ticket={ticket} />}
        {done ? null : <ChecklistCount ticket={ticket} />}
        {done ? null : <CardFiles count={ticket.attachmentCount} />}
        <span className="ml-auto flex shrink-0 items-center">
          {drop ? (
            <DropWords>{drop}</DropWords>
          ) : (
            (control ?? <CardPeople {...{ ticket, me, onPeople }} small={done} />)
          )}
        </span>
      </div>
    </>
  );
}

type HeadProps = Pick<Props, "ticket" | "corner" | "onPriority"> & { done: boolean };

function CardHead({ ticket, done, corner, onPriority }: HeadProps) {
  const { short, ago, now } = useBoardClock();
  const priority = ticket.staff?.priority;
  const shown = !done && priority ? <CardPriority priority={priority} onPress={onPriority} /> : null;
  const loud = isLoud(priority);
  const since = ticket.resolvedAt ?? ticket.updatedAt;
  const recent = now.getTime() - since.getTime() < 3_600_000;
  return (
    <div className="flex h-4.5 items-center gap-1.5 text-ink-3">
      <CategoryIcon name={ticket.category.icon} label={ticket.category.name} size={15} />
      <span id={`card-number-${String(ticket.number)}`} className="text-xs tracking-[0.01em]">
        #{ticket.number}
      </span>
      <span className="ml-auto flex items-center gap-1.5">
        {loud ? null : shown}
        {corner}
        <UnreadDot unread={ticket.unread} />
        {loud ? shown : null}
        {done ? <span className="text-xs whitespace-nowrap">{recent ? ago(since) : short(since)}</span> : null}
      </span>
    </div>
  );
}

function UnreadDot({ unread }: { unread: boolean }) {
  const t = useTranslations("board");
  return unread ? <Dot label={t("unread")} /> : null;
}

function CommentCount({ ticket }: { ticket: TicketRow }) {
  const t = useTranslations("board");
  const count = ticket.replyCount + (ticket.staff?.noteCount ?? 0);
  if (count === 0) return null;
  return (
    <span className="inline-flex shrink-0 items-center gap-0.75" data-tip={t("messages", { count })}>
      <MessageCircle size={13} aria-hidden />
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t("messages", { count })}</span>
    </span>
  );
}

function ChecklistCount({ ticket }: { ticket: TicketRow }) {
  const t = useTranslations("board");
  const { done, count } = ticket.staff?.checklist ?? { done: 0, count: 0 };
  if (count === 0) return null;
  return (
    <span className="inline-flex shrink-0 items-center gap-0.75" data-tip={t("checklist", { done, count })}>
      <ListChecks size={13} aria-hidden />
      <span aria-hidden>
        {done}/{count}
      </span>
      <span className="sr-only">{t("checklist", { done, count })}</span>
    </span>
  );
}

function CardFiles({ count }: { count: number }) {
  const t = useTranslations("tickets");
  return <FileCount count={count} words={t("files", { count })} />;
}

function DropWords({ children }: { children: string }) {
  return (
    <span className="inline-flex items-center gap-1 font-medium text-accent-text">
      <ArrowRight size={13} aria-hidden />
      {children}
    </span>
  );
}

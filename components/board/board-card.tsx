"use client";

import clsx from "clsx";
import { Ellipsis } from "@/components/ui/icons/everyday";
import { UserPlus } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { memo, useState, type MouseEvent } from "react";
import { ChosenMark, chooseByClick } from "@/components/bulk/choose-card";
import { useChosen } from "@/components/bulk/use-selection";
import { StatusBadge } from "@/components/tickets/status-badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { TicketRow } from "@/lib/tickets/rows";
import type { ColumnStatus } from "./board-state";
import { cardLinkId, type CardMenuMode } from "./board-store";
import { useBoardTools } from "./board-tools";
import { isLoud } from "./card-facts";
import { CardFace, cardShape, doneLook, openLook } from "./card-face";
import { CardMenus } from "./card-menus";
import { mayHaveDue } from "./due-acts";
import { isFree } from "./move-plan";
import { useObserved } from "./observable";
import { TakeButton } from "./take-button";
import { useDropWords } from "./use-drop-words";

export const cardHintId = "board-card-hint";

type Props = { number: number; column: ColumnStatus; tabStop: boolean; peeked: boolean };

/** A ticket on the board. Its title is the link that opens it; the whole card is its target and what is dragged. */
export const BoardCard = memo(function BoardCard({ number, column, tabStop, peeked }: Props) {
  const { store } = useBoardTools();
  const ticket = useObserved(store.board, (board) => board.tickets.get(number));
  const dragged = useObserved(store.drag, (drag) => (drag?.number === number ? drag.by : null));
  const chosen = useChosen(number);
  const [pointedAt, setPointedAt] = useState(false);
  if (!ticket) return null;
  const done = column === "resolved";
  return (
    <article
      data-card={number}
      onPointerEnter={() => setPointedAt(true)}
      className={clsx(
        "group/card",
        cardShape,
        done ? doneLook : openLook,
        !done && "hover:bg-raised hover:[--ground:var(--color-raised)]",
        "outline-focus has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-offset-1",
        chosen && "bg-accent-soft! [--ground:var(--color-accent-soft)]!",
        peeked && "shadow-[0_0_0_2px_var(--color-accent)]!",
        dragged === "pointer" && "opacity-0",
        dragged === "keys" && "bg-raised! shadow-drag!",
      )}
    >
      <CardContent {...{ ticket, column, tabStop, pointedAt }} lifted={dragged === "keys"} />
    </article>
  );
});

type ContentProps = {
  ticket: TicketRow;
  column: ColumnStatus;
  tabStop: boolean;
  lifted: boolean;
  /** Once a pointer was there: what shows under it alone is drawn only then, for a board has hundreds of cards. */
  pointedAt: boolean;
};

function CardContent({ ticket, column, tabStop, lifted, pointedAt }: ContentProps) {
  const { store, me, openPeek } = useBoardTools();
  const { number } = ticket;
  const carried = useObserved(store.drag, (drag) => (lifted && drag?.number === number ? drag : null));
  const dropWords = useDropWords();
  const open = (event: MouseEvent) => {
    if (chooseByClick(event, number)) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openPeek(number);
  };
  const title = (
    <Link
      id={cardLinkId(number)}
      href={`/tickets/${String(number)}`}
      prefetch={false}
      draggable={false}
      tabIndex={tabStop ? 0 : -1}
      aria-labelledby={`card-number-${String(number)} card-title-${String(number)}`}
      aria-describedby={cardHintId}
      onClick={open}
      className="outline-none after:absolute after:inset-0 after:rounded-lg"
    >
      <span id={`card-title-${String(number)}`}>{ticket.title}</span>
    </Link>
  );
  const { can } = ticket;
  const opens = (may: boolean, mode: CardMenuMode) => (may ? () => store.menu.set({ number, mode }) : undefined);
  return (
    <CardFace
      ticket={ticket}
      me={me}
      title={title}
      drop={dropWords(ticket, carried)}
      corner={
        <>
          <ChosenMark number={number} />
          {ticket.status === column ? null : <StatusBadge status={ticket.status} size="sm" />}
          <CardCorner ticket={ticket} tabStop={tabStop} />
        </>
      }
      control={isOffered(ticket) ? <CardControl ticket={ticket} tabStop={tabStop} /> : undefined}
      onDue={opens(mayHaveDue(ticket), "due")}
      onWaiting={opens(can.changeStatus && ticket.status === "waiting", "waiting")}
      onPriority={opens(can.setPriority && (pointedAt || isLoud(ticket.staff?.priority)), "priority")}
      onPeople={opens(can.assign, "assign")}
    />
  );
}

/** The card's menu: in the corner under the pointer and in focus, always there for fingers. */
function CardCorner({ ticket, tabStop }: { ticket: TicketRow; tabStop: boolean }) {
  const { store } = useBoardTools();
  const t = useTranslations("board");
  const { number } = ticket;
  const mode = useObserved(store.menu, (menu) => (menu?.number === number ? menu.mode : null));
  const button = (
    <IconButton
      size="xs"
      label={t("menu.label", { number })}
      tooltip={false}
      icon={<Ellipsis size={15} />}
      aria-haspopup="menu"
      tabIndex={tabStop ? 0 : -1}
      className={clsx(
        "z-1 -my-1 opacity-0 group-focus-within/card:opacity-100 group-hover/card:opacity-100 pointer-coarse:opacity-100",
        mode && "opacity-100",
      )}
      {...(mode ? {} : { onClick: () => store.menu.set({ number, mode: "all" }) })}
    />
  );
  return mode ? <CardMenus ticket={ticket} mode={mode} trigger={button} /> : button;
}

/** Nobody has it, and the reader may change that. */
function isOffered(ticket: TicketRow): boolean {
  return isFree(ticket) && ticket.status !== "resolved" && (ticket.can.take || ticket.can.assign);
}

/** « Prendre » on what nobody has; « Affecter » for those who give work without doing it. */
function CardControl({ ticket, tabStop }: { ticket: TicketRow; tabStop: boolean }) {
  const { store } = useBoardTools();
  const t = useTranslations("board");
  const { number, can } = ticket;
  const look = { tabIndex: tabStop ? 0 : -1, className: "z-1" };
  if (can.take) return <TakeButton number={number} {...look} />;
  return (
    <Button
      {...look}
      size="xs"
      icon={<UserPlus size={12} />}
      data-tip-kbd="A"
      onClick={() => store.menu.set({ number, mode: "assign" })}
    >
      {t("assign")}
      <span className="sr-only"> #{number}</span>
    </Button>
  );
}

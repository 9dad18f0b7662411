"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { firstName } from "@/components/ticket-page/use-ticket-words";
import { offersTaking } from "@/components/tickets/can-take";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { priorityLabels } from "@/lib/tickets/labels";
import type { PersonRef, TicketRow } from "@/lib/tickets/rows";
import { useBoardTools } from "./board-tools";
import { CardDue } from "./card-due";
import { useObserved } from "./observable";
import { TakeButton } from "./take-button";
import { useTicketWords } from "./ticket-words";

/** The facts of a ticket, in two columns. */
export function PeekProperties({ ticket }: { ticket: TicketRow }) {
  const { store, me } = useBoardTools();
  const t = useTranslations();
  const words = useTicketWords();
  const { number, lead, helpers, staff, category } = ticket;
  // The board changes only what it has a card for.
  const carded = useObserved(store.board, ({ tickets }) => tickets.has(number));
  const mayTake = carded && offersTaking(ticket, me);
  const person = ({ id, name }: PersonRef) => (
    <span key={id} className="inline-flex min-w-0 items-center gap-1.75">
      <PersonAvatar person={{ id, name }} size={20} />
      <span className="truncate">
        {id === me.id ? t("board.people.you", { name: firstName(name) }) : firstName(name)}
      </span>
    </span>
  );
  return (
    <dl className="grid shrink-0 grid-cols-1 gap-x-3 border-b border-line px-5 py-2.5 sm:grid-cols-2">
      <Property name={t("board.peek.lead")}>
        {lead ? person(lead) : null}
        {mayTake ? <TakeButton number={number} /> : null}
        {lead || mayTake ? null : <span className="text-ink-3">{t("tickets.nobody")}</span>}
      </Property>
      {staff ? (
        <Property name={t("board.peek.priority")}>
          <ShapeGlyph shape={priorityLabels[staff.priority].glyph} className={priorityLabels[staff.priority].text} />
          {words.priority(staff.priority)}
        </Property>
      ) : null}
      {helpers.length > 0 ? (
        <Property name={t("board.peek.helpers")}>
          <span className="flex flex-wrap gap-x-2">{helpers.map(person)}</span>
        </Property>
      ) : null}
      {ticket.status === "waiting" || staff?.sla.nextDueAt ? (
        <Property name={ticket.status === "waiting" ? t("board.peek.waiting") : t("board.peek.due")}>
          <CardDue ticket={ticket} />
        </Property>
      ) : null}
      {staff ? (
        <Property name={t("board.peek.team")}>
          {staff.team ? staff.team.name : <span className="text-ink-3">{t("tickets.noTeam")}</span>}
        </Property>
      ) : null}
      <Property name={t("board.peek.category")}>
        <CategoryIcon name={category.icon} size={16} />
        <span className="truncate">{category.name}</span>
      </Property>
    </dl>
  );
}

function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-h-7.5 grid-cols-[92px_minmax(0,1fr)] items-center">
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className="flex min-w-0 items-center gap-1.75">{children}</dd>
    </div>
  );
}

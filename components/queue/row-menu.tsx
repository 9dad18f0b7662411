"use client";

import { useTranslations } from "next-intl";
import { planMove } from "@/components/board/move-plan";
import { assignLead, changeStatus, setPriority, takeTicket, type TicketAct } from "@/components/board/ticket-acts";
import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import type { Choice } from "@/components/ui/choice";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { Picker } from "@/components/ui/picker";
import { priorityLabels, statusLabels } from "@/lib/tickets/labels";
import type { AssignablePerson, PersonRef, TicketRow } from "@/lib/tickets/rows";
import { priorities } from "@/lib/tickets/schema";
import { statuses } from "@/lib/tickets/status";

export type RowMenuMode = "assign" | "status" | "priority";
type Perform = (act: TicketAct, said: string) => void;
type Props = {
  row: TicketRow;
  mode: RowMenuMode;
  me: PersonRef;
  people: readonly AssignablePerson[];
  perform: Perform;
  onClose: () => void;
};

/** True where the reader may choose that of the ticket. */
export function mayChoose({ can }: TicketRow, mode: RowMenuMode): boolean {
  return { assign: can.assign, status: can.changeStatus, priority: can.setPriority }[mode];
}

const NOBODY = "none";
type Offer = { value: string; choices: Choice[]; choose: (value: string) => void };

type Translate = ReturnType<typeof useTranslations<never>>;

function statusOffer({ row, me, perform }: Props, t: Translate): Offer {
  const { number, status: now } = row;
  const choose = (value: string) => {
    const status = statuses.find((one) => one === value);
    if (!status) return;
    if (planMove(row, status).kind === "take") {
      perform(takeTicket(number, me), t("queue.taken", { number: String(number) }));
      return;
    }
    const said = { number: String(number), status: t(`tickets.status.${status}`) };
    perform(changeStatus(number, status), t("queue.said.status", said));
  };
  const choices = statuses.map((value) => ({
    value,
    label: t(`tickets.status.${value}`),
    icon: <ShapeGlyph shape={statusLabels[value].glyph} size={16} className={statusLabels[value].text} />,
  }));
  return { value: now, choices, choose };
}

function priorityOffer({ row: { number, staff }, perform }: Props, t: Translate): Offer {
  const choose = (value: string) => {
    const priority = priorities.find((one) => one === value);
    if (!priority) return;
    const said = { number: String(number), priority: t(`tickets.priority.${priority}`) };
    perform(setPriority(number, priority), t("queue.said.priority", said));
  };
  const choices = priorities.map((value) => ({
    value,
    label: t(`tickets.priority.${value}`),
    icon: <ShapeGlyph shape={priorityLabels[value].glyph} size={16} className={priorityLabels[value].text} />,
  }));
  return { value: staff?.priority ?? "", choices, choose };
}

function leadOffer({ row: { number, lead: now }, me, people, perform }: Props, t: Translate): Offer {
  const choose = (value: string) => {
    const person = people.find(({ id }) => String(id) === value);
    const lead = person ? { id: person.id, name: person.name } : null;
    const name = String(number);
    const said = lead
      ? t("queue.said.assigned", { number: name, name: lead.name })
      : t("queue.said.released", { number: name });
    perform(assignLead(number, lead), said);
  };
  const choices = people.map((person) => ({
    value: String(person.id),
    label: person.id === me.id ? t("board.people.you", { name: person.name }) : person.name,
    icon: <Avatar name={person.name} id={String(person.id)} size={20} />,
    end: t("board.people.load", { count: person.openCount }),
  }));
  const nobody = { value: NOBODY, label: t("board.people.nobody"), icon: <AvatarNobody size={20} /> };
  return { value: now ? String(now.id) : NOBODY, choices: [nobody, ...choices], choose };
}

const offers = { status: statusOffer, priority: priorityOffer, assign: leadOffer } as const;

/** What A, S and P open on the row that the keys stand on. */
export function RowMenu(props: Props) {
  const t = useTranslations();
  const { row, mode, onClose } = props;
  const { value, choices, choose } = offers[mode](props, t);
  return (
    <Picker
      // It is asked for by a key and closes on Escape: its place in the row is all that this stands for.
      trigger={
        <button type="button" tabIndex={-1} aria-hidden className="pointer-events-none absolute size-0 opacity-0" />
      }
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      searchLabel={t(`queue.choose.${mode}`, { number: String(row.number) })}
      emptyText={t("queue.choose.none")}
      value={value}
      choices={choices}
      onValueChange={(next) => {
        onClose();
        if (next !== value) choose(next);
      }}
    />
  );
}

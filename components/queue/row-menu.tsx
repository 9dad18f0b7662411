"use client";

import { useTranslations } from "next-intl";
import { assignLead, changeStatus, setPriority, type TicketAct } from "@/components/board/ticket-acts";
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

function useOffer({ row, mode, me, people, perform }: Props): Offer {
  const t = useTranslations();
  const { number } = row;
  const name = String(number);
  if (mode === "status") {
    return {
      value: row.status,
      choices: statuses.map((value) => ({
        value,
        label: t(`tickets.status.${value}`),
        icon: <ShapeGlyph shape={statusLabels[value].glyph} size={16} className={statusLabels[value].text} />,
      })),
      choose: (value) => {
        const status = statuses.find((one) => one === value);
        if (status)
          perform(
            changeStatus(number, status),
            t("queue.said.status", { number: name, status: t(`tickets.status.${status}`) }),
          );
      },
    };
  }
  if (mode === "priority") {
    return {
      value: row.staff?.priority ?? "",
      choices: priorities.map((value) => ({
        value,
        label: t(`tickets.priority.${value}`),
        icon: <ShapeGlyph shape={priorityLabels[value].glyph} size={16} className={priorityLabels[value].text} />,
      })),
      choose: (value) => {
        const priority = priorities.find((one) => one === value);
        if (priority)
          perform(
            setPriority(number, priority),
            t("queue.said.priority", { number: name, priority: t(`tickets.priority.${priority}`) }),
          );
      },
    };
  }
  return {
    value: row.lead ? String(row.lead.id) : NOBODY,
    choices: [
      { value: NOBODY, label: t("board.people.nobody"), icon: <AvatarNobody size={20} /> },
      ...people.map((person) => ({
        value: String(person.id),
        label: person.id === me.id ? t("board.people.you", { name: person.name }) : person.name,
        icon: <Avatar name={person.name} id={String(person.id)} size={20} />,
        end: t("board.people.load", { count: person.openCount }),
      })),
    ],
    choose: (value) => {
      const person = people.find(({ id }) => String(id) === value);
      const lead = person ? { id: person.id, name: person.name } : null;
      const said = lead
        ? t("queue.said.assigned", { number: name, name: lead.name })
        : t("queue.said.released", { number: name });
      perform(assignLead(number, lead), said);
    },
  };
}

/** What A, S and P open on the row that the keys stand on. */
export function RowMenu(props: Props) {
  const t = useTranslations("queue.choose");
  const { value, choices, choose } = useOffer(props);
  const { row, mode, onClose } = props;
  return (
    <Picker
      // It is asked for by a key and closes on Escape: its place in the row is all that this stands for.
      trigger={<button type="button" tabIndex={-1} aria-hidden className="pointer-events-none size-0 opacity-0" />}
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      searchLabel={t(mode, { number: String(row.number) })}
      emptyText={t("none")}
      value={value}
      choices={choices}
      onValueChange={(next) => {
        onClose();
        if (next !== value) choose(next);
      }}
    />
  );
}

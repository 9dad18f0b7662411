"use client";

import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Menu } from "@/components/ui/menu";
import { MenuChoices } from "@/components/ui/menu-lines";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { Popover } from "@/components/ui/popover";
import { priorityLabels, statusLabels } from "@/lib/tickets/labels";
import type { TicketRow } from "@/lib/tickets/rows";
import { priorities } from "@/lib/tickets/schema";
import { statuses } from "@/lib/tickets/status";
import { AssignPicker } from "./assign-picker";
import type { CardMenuMode } from "./board-store";
import { useBoardTools } from "./board-tools";
import { DueChooser } from "./due-chooser";
import { CardMenuLines } from "./card-menu-lines";
import { setPriority } from "./ticket-acts";
import { useTicketWords } from "./ticket-words";
import { WaitingChooser } from "./waiting-chooser";

type Props = { ticket: TicketRow; mode: CardMenuMode; trigger: ReactElement };

/** Whichever list the card has open: all it can do, where to move it, its priority, who takes it, whom it waits for. */
export function CardMenus({ ticket, mode, trigger }: Props) {
  const { store, focusCard } = useBoardTools();
  const t = useTranslations("board.menu");
  const due = useTranslations("tickets.due");
  const { number } = ticket;
  const close = () => {
    if (store.menu.get()?.number !== number || store.menu.get()?.mode !== mode) return;
    store.menu.set(null);
    focusCard(number);
  };
  const shared = { trigger, open: true, onOpenChange: (open: boolean) => (open ? undefined : close()) };
  if (mode === "assign") return <AssignPicker ticket={ticket} {...shared} />;
  if (mode === "waiting") {
    return (
      <Popover {...shared} label={t("waiting", { number })} align="end" className="w-64 p-1">
        <WaitingChooser ticket={ticket} onDone={close} />
      </Popover>
    );
  }
  if (mode === "due") {
    return (
      <Popover {...shared} label={due("title", { number })} align="end" className="w-76 p-3">
        <DueChooser ticket={ticket} onDone={close} />
      </Popover>
    );
  }
  return (
    <Menu {...shared} align="end">
      {mode === "move" ? <MoveLines ticket={ticket} /> : null}
      {mode === "priority" ? <PriorityLines ticket={ticket} /> : null}
      {mode === "all" ? (
        <CardMenuLines
          ticket={ticket}
          moveLines={<MoveLines ticket={ticket} />}
          priorityLines={<PriorityLines ticket={ticket} />}
        />
      ) : null}
    </Menu>
  );
}

function MoveLines({ ticket }: { ticket: TicketRow }) {
  const { move } = useBoardTools();
  const t = useTranslations("board.menu");
  const words = useTicketWords();
  return (
    <MenuChoices
      label={t("moveTo", { number: ticket.number })}
      value={ticket.status}
      onValueChange={(status) => move(ticket.number, status)}
      choices={statuses.map((status) => ({
        value: status,
        children: words.status(status),
        icon: <ShapeGlyph shape={statusLabels[status].glyph} className={statusLabels[status].text} />,
      }))}
    />
  );
}

function PriorityLines({ ticket }: { ticket: TicketRow }) {
  const { perform } = useBoardTools();
  const t = useTranslations("board");
  const words = useTicketWords();
  const { number } = ticket;
  return (
    <MenuChoices
      label={t("menu.priorityOf", { number })}
      value={ticket.staff?.priority ?? null}
      onValueChange={(priority) => {
        if (priority === ticket.staff?.priority) return;
        perform(setPriority(number, priority), t("said.priority", { number, priority: words.priority(priority) }));
      }}
      choices={priorities.map((priority) => ({
        value: priority,
        children: words.priority(priority),
        icon: <ShapeGlyph shape={priorityLabels[priority].glyph} className={priorityLabels[priority].text} />,
      }))}
    />
  );
}

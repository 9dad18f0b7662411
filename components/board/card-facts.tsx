"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { AvatarStack } from "@/components/ui/avatar-stack";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { priorityLabels } from "@/lib/tickets/labels";
import type { PersonRef, TicketRow } from "@/lib/tickets/rows";
import type { Priority } from "@/lib/tickets/schema";
import { useTicketWords } from "./ticket-words";

/** What pressing a fact does; absent where it isn't the reader's to change. */
export type Press = (() => void) | undefined;

/** A priority that a card says although nobody asks. */
export const isLoud = (priority: Priority | undefined) => priority === "high" || priority === "urgent";

const pressable = "relative z-1 h-6 rounded-sm hover:bg-hover";

const underPointer = "opacity-0 group-focus-within/card:opacity-100 group-hover/card:opacity-100 pointer-coarse:hidden";

type PriorityProps = { priority: Priority; onPress: Press };

/** The priority; a usual one is there under the pointer alone, where it can be changed. */
export function CardPriority({ priority, onPress }: PriorityProps) {
  const t = useTranslations("board");
  const words = useTicketWords();
  const quiet = !isLoud(priority);
  if (quiet && !onPress) return null;
  const { glyph, text } = priorityLabels[priority];
  const drawn = (
    <ShapeGlyph shape={glyph} label={t("priorityIs", { priority: words.priority(priority) })} className={text} />
  );
  if (!onPress) return drawn;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-tip={t("changePriority")}
      data-tip-kbd="P"
      onClick={onPress}
      className={clsx(pressable, "-mx-1 grid place-items-center px-1", quiet && underPointer)}
    >
      {drawn}
    </button>
  );
}

type PeopleProps = { ticket: TicketRow; me: PersonRef; small: boolean; onPeople: Press };

/** Who has it; pressed, it lets one say who else. */
export function CardPeople({ ticket, me, small, onPeople }: PeopleProps) {
  const words = useTicketWords();
  const person = ({ id, name }: PersonRef) => ({ id: String(id), name, you: id === me.id && !small });
  if (!ticket.lead && ticket.helpers.length === 0) return null;
  const stack = (
    <AvatarStack
      lead={ticket.lead ? person(ticket.lead) : null}
      others={ticket.helpers.map(person)}
      label={words.people(ticket)}
      leadSize={small ? 18 : 22}
    />
  );
  if (!onPeople || small) return stack;
  return (
    <button type="button" tabIndex={-1} onClick={onPeople} className={clsx(pressable, "-mx-1 flex items-center px-1")}>
      {stack}
    </button>
  );
}

import { offersTaking } from "@/components/tickets/can-take";
import { AvatarNobody } from "@/components/ui/avatar";
import { AvatarStack } from "@/components/ui/avatar-stack";
import { Button } from "@/components/ui/button";
import { Hand } from "@/components/ui/icons/staff";
import type { PersonRef, TicketRow } from "@/lib/tickets/rows";
import type { QueueWords } from "./use-queue-words";

/** One ticket to draw, without hooks: the server writes it as text, see `Drawn`. */
export type QueueLineProps = { row: TicketRow; me: PersonRef; words: QueueWords; onTake: (row: TicketRow) => void };

/** The button that takes a ticket with one press. */
function TakeButton({ row, words, onTake }: Omit<QueueLineProps, "me">) {
  const { label, name } = words.take(row.number);
  return (
    <Button
      size="xs"
      icon={<Hand size={14} aria-hidden />}
      aria-label={name}
      onClick={() => {
        onTake(row);
      }}
    >
      {label}
    </Button>
  );
}

/** Who is on a ticket, and the button that takes it when nobody is or its team is asked to. */
export function AssignedCell({ row, me, words, onTake }: QueueLineProps) {
  const takes = offersTaking(row, me);
  if (takes && row.lead === null) return <TakeButton row={row} words={words} onTake={onTake} />;
  if (row.lead === null && row.helpers.length === 0) return <AvatarNobody size={22} label={words.nobody()} />;
  const person = ({ id, name }: PersonRef) => ({ id: String(id), name, you: id === me.id });
  const names = [row.lead, ...row.helpers].filter((one) => one !== null).map((one) => one.name);
  const people = (
    <AvatarStack
      lead={row.lead ? person(row.lead) : null}
      others={row.helpers.map(person)}
      label={words.offer(row) ?? names.join(", ")}
    />
  );
  if (!takes) return people;
  return (
    <span className="inline-flex items-center gap-1.5">
      {people}
      <TakeButton row={row} words={words} onTake={onTake} />
    </span>
  );
}

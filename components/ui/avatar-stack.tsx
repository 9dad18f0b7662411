import clsx from "clsx";
import { Avatar, type AvatarSize } from "./avatar";

export type StackPerson = { id: string; name: string; you?: boolean | undefined; online?: boolean | undefined };

type Props = {
  /** The one in charge, drawn bigger. */
  lead?: StackPerson | null | undefined;
  others?: readonly StackPerson[] | undefined;
  /** Who is there, in words: « Responsable : Karim Benali. Aident : Aïcha Diallo ». */
  label: string;
  max?: number | undefined;
  leadSize?: AvatarSize | undefined;
  otherSize?: AvatarSize | undefined;
  className?: string | undefined;
};

/** The people on something: the lead big, the helpers small, a ring around the reader. */
export function AvatarStack({ lead, others = [], label, max = 3, leadSize = 22, otherSize = 18, className }: Props) {
  const shown = others.slice(0, max);
  const rest = others.length - shown.length;
  return (
    <span
      role="img"
      aria-label={label}
      data-tip={label}
      className={clsx("inline-flex items-center gap-0.5 align-middle", className)}
    >
      {lead ? <Avatar {...lead} size={leadSize} className={clsx(lead.you && shown.length > 0 && "mr-0.75")} /> : null}
      {shown.map((person) => (
        <Avatar key={person.id} {...person} size={otherSize} />
      ))}
      {rest > 0 ? (
        <span aria-hidden className="ml-0.5 text-xs text-ink-3">
          +{rest}
        </span>
      ) : null}
    </span>
  );
}

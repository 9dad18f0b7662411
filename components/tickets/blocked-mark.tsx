import { Ban } from "@/components/ui/icons/staff";

/** More numbers than these don't fit on a card. */
const NAMED = 3;

type Props = {
  by: readonly number[];
  /** Says it in the reader's language: rows draw without hooks. */
  say: (numbers: string) => string;
  className?: string;
};

/** « Bloqué par #12 », wherever a ticket is one of many. */
export function BlockedMark({ by, say, className = "" }: Props) {
  if (by.length === 0) return null;
  const named = by.slice(0, NAMED).map((number) => `#${String(number)}`);
  const numbers = [...named, ...(by.length > NAMED ? ["…"] : [])].join(", ");
  return (
    <span className={`inline-flex min-w-0 items-center gap-1 text-xs text-danger-text ${className}`}>
      <Ban size={12} aria-hidden className="shrink-0" />
      <span className="truncate">{say(numbers)}</span>
    </span>
  );
}

import { Paperclip } from "@/components/ui/icons/everyday";

type Props = { count: number; words: string; size?: number };

/** The mark of a ticket with files, and how many; nothing without. Draws without hooks. */
export function FileCount({ count, words, size = 13 }: Props) {
  if (count === 0) return null;
  return (
    <span className="inline-flex shrink-0 items-center gap-0.75 text-ink-3" data-tip={words}>
      <Paperclip size={size} aria-hidden />
      <span aria-hidden>{count}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

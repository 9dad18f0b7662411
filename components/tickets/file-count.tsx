import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";

/** The mark of a ticket with files, and how many; nothing without. */
export function FileCount({ count, size = 13 }: { count: number; size?: number }) {
  const t = useTranslations("tickets");
  if (count === 0) return null;
  const words = t("files", { count });
  return (
    <span className="inline-flex shrink-0 items-center gap-0.75 text-ink-3" data-tip={words}>
      <Paperclip size={size} aria-hidden />
      <span aria-hidden>{count}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

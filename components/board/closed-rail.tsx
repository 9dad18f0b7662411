"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { statusLabels } from "@/lib/tickets/labels";
import { useBoardTools } from "./board-tools";
import { useObserved } from "./observable";
import { useTicketWords } from "./ticket-words";

/** « Fermé », folded: a place to drop, and the way to the list. */
export function ClosedRail() {
  const { store } = useBoardTools();
  const t = useTranslations("board");
  const words = useTicketWords();
  const count = useObserved(store.board, (board) => board.closedCount);
  const over = useObserved(store.drag, (drag) => drag?.over === "closed");
  return (
    <section
      data-drop="closed"
      aria-label={words.status("closed")}
      className={clsx(
        "mt-1 hidden w-11 shrink-0 rounded-t-[12px] md:block",
        over ? "bg-accent-soft inset-ring inset-ring-accent-line" : "bg-sunken",
      )}
    >
      <Link
        href="/tickets?view=all&status=closed"
        prefetch={false}
        data-tip={t("column.seeClosed")}
        className={clsx(
          "flex h-full flex-col items-center gap-2 rounded-t-[12px] pt-2 text-ink-2 -outline-offset-2! hover:text-ink",
          over ? "[--ground:var(--color-accent-soft)]" : "[--ground:var(--color-sunken)]",
        )}
      >
        <ShapeGlyph shape={statusLabels.closed.glyph} className={statusLabels.closed.text} />
        <span className="font-medium [writing-mode:vertical-rl]">{words.status("closed")}</span>
        {count === null ? null : <span className="text-ink-3 [writing-mode:vertical-rl]">{count}</span>}
      </Link>
    </section>
  );
}

"use client";

import { TriangleAlert } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import type { ColumnStatus } from "./board-state";
import { useBoardTools } from "./board-tools";
import { useObserved } from "./observable";

/** How many tickets a column holds, and how many it should hold at most: « 12 / 10 », with a warning beyond. */
export function ColumnCount({ status, count }: { status: ColumnStatus; count: number }) {
  const { store } = useBoardTools();
  const t = useTranslations("board.column");
  const limit = useObserved(store.board, ({ limits }) => (status === "resolved" ? null : limits[status]));
  if (limit === null) return <span className="ml-px font-normal text-ink-3">{count}</span>;
  const beyond = count > limit;
  const words = t(beyond ? "beyond" : "within", { count, limit });
  return (
    <span
      data-tip={words}
      className={
        beyond
          ? "ml-px inline-flex items-center gap-1 align-bottom font-semibold text-warning-text"
          : "ml-px font-normal text-ink-3"
      }
    >
      {beyond ? <TriangleAlert size={14} aria-hidden /> : null}
      <span aria-hidden>{t("countOf", { count, limit })}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

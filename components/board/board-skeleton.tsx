"use client";

import { useTranslations } from "next-intl";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import { statusLabels } from "@/lib/tickets/labels";
import { columnStatuses } from "./board-state";

const widths = [
  ["w-[88%]", "w-[52%]"],
  ["w-[94%]", "w-[30%]"],
  ["w-[76%]", "w-[60%]"],
  ["w-[82%]", "w-[44%]"],
] as const;
const cardCounts = { new: 4, in_progress: 4, waiting: 3, resolved: 4 } as const;

/** The shape of the board while it is read. */
export function BoardSkeleton() {
  const t = useTranslations();
  return (
    <SkeletonGroup
      label={t("board.loading")}
      className="flex min-h-96 flex-1 gap-3.5 overflow-hidden px-4 pt-1 lg:px-5"
    >
      {columnStatuses.map((status) => (
        <div key={status} className="w-full shrink-0 md:w-[calc(50%-7px)] lg:w-auto lg:min-w-66 lg:flex-1">
          <div className="flex h-8 items-center gap-1.75 px-0.5 font-semibold">
            <ShapeGlyph shape={statusLabels[status].glyph} className={statusLabels[status].text} />
            {t(`tickets.status.${status}`)}
            <Skeleton className="h-2.25 w-3.5" />
          </div>
          <div className="mt-0.5 mb-2.5 h-0.75 rounded-[2px] bg-line-strong opacity-50" />
          <div className="flex flex-col gap-2">
            {widths.slice(0, cardCounts[status]).map((lines) => (
              <CardSkeleton key={lines[0]} lines={lines} />
            ))}
          </div>
        </div>
      ))}
      <div className="hidden w-11 shrink-0 flex-col items-center gap-2 rounded-t-[12px] bg-sunken pt-2 text-ink-2 [--ground:var(--color-sunken)] md:flex">
        <ShapeGlyph shape={statusLabels.closed.glyph} className={statusLabels.closed.text} />
        <span className="font-medium [writing-mode:vertical-rl]">{t("tickets.status.closed")}</span>
      </div>
    </SkeletonGroup>
  );
}

function CardSkeleton({ lines }: { lines: readonly [string, string] }) {
  return (
    <div className="rounded-lg bg-surface px-3 py-2.5 shadow-card">
      <div className="flex h-4.5 items-center gap-1.5">
        <Skeleton className="size-3.75" />
        <Skeleton className="h-2.25 w-9.5" />
      </div>
      {lines.map((width) => (
        <Skeleton key={width} className={`mt-2 h-2.75 ${width}`} />
      ))}
      <Skeleton className="mt-2.75 h-2.25 w-[44%]" />
      <div className="mt-2.75 flex h-5.5 items-center">
        <Skeleton className="h-2.25 w-14.5" />
        <Skeleton className="ml-auto size-5.5 rounded-full!" />
      </div>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Spinner } from "@/components/ui/glyphs/spinner";
import type { BulkProgress } from "@/lib/bulk-changes/schema";

/** How many are done of how many, while the rest goes on in the background. */
export function BulkProgressBar({ progress }: { progress: BulkProgress }) {
  const t = useTranslations("bulk");
  const { total, changed, unchanged, refused } = progress;
  const done = changed + unchanged + refused;
  const label = t("progress", { done, total });
  return (
    <div className="flex h-8 min-w-52 items-center gap-3 px-2">
      <Spinner size={15} />
      <div className="min-w-0 flex-1">
        <p className="text-sm tabular-nums">{label}</p>
        <div
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={done}
          className="mt-0.5 h-1 overflow-hidden rounded-full bg-on-inverse/20"
        >
          <div
            className="h-full rounded-full bg-inverse-accent transition-[width] duration-slow"
            style={{ width: `${String((done / Math.max(1, total)) * 100)}%` }}
          />
        </div>
      </div>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

const WIDTHS = ["w-2/3", "w-1/2", "w-3/5", "w-2/5", "w-3/4", "w-1/2", "w-2/3", "w-3/5"];

/** The shape of the queue while its tickets come. */
export function QueueSkeleton() {
  const t = useTranslations("queue");
  return (
    <SkeletonGroup label={t("loading")}>
      <div className="px-5 pt-8">
        {WIDTHS.map((width, index) => (
          <div key={index} className="flex h-8.25 items-center gap-6 border-b border-line">
            <Skeleton className="h-2.5 w-10" />
            <Skeleton className="h-2.5 w-20" />
            <div className="flex-1">
              <Skeleton className={`h-2.5 ${width}`} />
            </div>
            <Skeleton className="h-2.5 w-24" />
            <Skeleton className="h-2.5 w-16" />
          </div>
        ))}
      </div>
    </SkeletonGroup>
  );
}

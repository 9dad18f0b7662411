"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { toast } from "@/components/ui/toast-queue";
import { MOST_TICKETS } from "@/lib/bulk-changes/schema";
import { BulkBar } from "./bulk-bar";
import type { BulkOptions } from "./bulk-menus";
import { selection } from "./selection-store";
import { useBulkChanges } from "./use-bulk-changes";
import { useChosenCount } from "./use-selection";

type Props = {
  options: BulkOptions;
  me: number;
  /** What the list is narrowed to and sorted by, as an address carries it. */
  filter: string;
};

/** The bar of the queue. */
export function QueueBulk({ options, me, filter }: Props) {
  const t = useTranslations("bulk");
  const router = useRouter();
  const chosen = useChosenCount() > 0;
  const changes = useBulkChanges({ onChanged: () => router.refresh() });
  const narrowing = new URLSearchParams(filter);
  narrowing.delete("sort");
  return (
    <>
      {chosen ? <div aria-hidden className="h-24 shrink-0" /> : null}
      <BulkBar
        options={options}
        me={me}
        changes={changes}
        listKey={`/tickets?${narrowing.toString()}`}
        search={filter}
        onChange={(change) => {
          const numbers = [...selection.get().chosen];
          if (numbers.length > MOST_TICKETS) toast({ message: t("tooMany"), danger: true });
          else if (numbers.length > 0) changes.start(change, numbers);
        }}
      />
    </>
  );
}

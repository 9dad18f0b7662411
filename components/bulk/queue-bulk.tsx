"use client";

import { useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { toast } from "@/components/ui/toast-queue";
import { MOST_TICKETS } from "@/lib/bulk-changes/schema";
import { BulkBar } from "./bulk-bar";
import type { BulkOptions } from "./bulk-menus";
import { selection } from "./selection-store";
import { useBulkChanges } from "./use-bulk-changes";
import { useChosenCount } from "./use-selection";

/** The bar of the queue. */
export function QueueBulk({ options, me }: { options: BulkOptions; me: number }) {
  const t = useTranslations("bulk");
  const router = useRouter();
  const pathname = usePathname();
  const address = new URLSearchParams(useSearchParams());
  const chosen = useChosenCount() > 0;
  const changes = useBulkChanges({ onChanged: () => router.refresh() });
  address.delete("cursor");
  const search = address.toString();
  address.delete("sort");
  return (
    <>
      {chosen ? <div aria-hidden className="h-24 shrink-0" /> : null}
      <BulkBar
        options={options}
        me={me}
        changes={changes}
        listKey={`${pathname}?${address.toString()}`}
        search={search}
        onChange={(change) => {
          const numbers = [...selection.get().chosen];
          if (numbers.length > MOST_TICKETS) toast({ message: t("tooMany"), danger: true });
          else if (numbers.length > 0) changes.start(change, numbers);
        }}
      />
    </>
  );
}

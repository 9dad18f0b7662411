"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMoments } from "@/components/tickets/use-moments";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast-queue";
import { retryDeliveriesAction } from "@/lib/deliveries/actions";
import type { ParkedDelivery } from "@/lib/deliveries/queries";
import { useAct } from "../use-act";

/** What was given up after many attempts, each with a way to try again. */
export function ParkedList({ deliveries }: { deliveries: readonly ParkedDelivery[] }) {
  const t = useTranslations("admin.deliveries");
  const act = useAct();
  const [busy, setBusy] = useState<number | "all" | null>(null);
  const retry = async (which: number | "all", ids: number[]) => {
    setBusy(which);
    const done = await act(() => retryDeliveriesAction({ ids }));
    if (done !== null) toast({ message: t("retried", { count: ids.length }) });
    setBusy(null);
  };
  return (
    <>
      <div className="px-4 pt-4 lg:px-5">
        <Button
          icon={<RotateCw size={16} aria-hidden />}
          busy={busy === "all"}
          onClick={() =>
            void retry(
              "all",
              deliveries.map(({ id }) => id),
            )
          }
        >
          {t("retryAll")}
        </Button>
      </div>
      <ul className="px-4 py-2 lg:px-5">
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
            <DeliveryFacts delivery={delivery} />
            <Button
              size="sm"
              className="ml-auto"
              busy={busy === delivery.id}
              onClick={() => void retry(delivery.id, [delivery.id])}
            >
              {t("retry")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function DeliveryFacts({ delivery }: { delivery: ParkedDelivery }) {
  const t = useTranslations("admin.deliveries");
  const { dayAndTime } = useMoments();
  const { event } = delivery;
  return (
    <div className="min-w-0">
      <p className="font-medium wrap-anywhere">
        {delivery.subscriber}
        {event ? (
          <span className="font-normal text-ink-2">
            {" · "}
            {event.name} {event.subjectType} {event.subjectId}
          </span>
        ) : null}
      </p>
      <p className="text-sm text-ink-2">
        {t("attempts", { count: delivery.attempts, when: dayAndTime(delivery.lastTriedAt) })}
      </p>
      {delivery.lastError ? <p className="text-sm wrap-anywhere text-danger-text">{delivery.lastError}</p> : null}
    </div>
  );
}

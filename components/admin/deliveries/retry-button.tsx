"use client";

import { RotateCcw } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast-queue";
import { retryDeliveriesAction } from "@/lib/deliveries/actions";
import { useAct } from "../use-act";

type Props = { ids: number[]; label: string; name?: string };

/** Gives parked deliveries back to the worker. */
export function RetryButton({ ids, label, name }: Props) {
  const t = useTranslations("admin.deliveries");
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    const done = await act(() => retryDeliveriesAction({ ids }));
    setBusy(false);
    if (done) toast({ message: t("retried", { count: done.retried }) });
  };
  return (
    <Button
      size="sm"
      busy={busy}
      aria-label={name}
      icon={<RotateCcw size={14} aria-hidden />}
      onClick={() => void retry()}
    >
      {label}
    </Button>
  );
}

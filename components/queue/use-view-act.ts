"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "@/components/ui/toast-queue";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";

/** Sends a change of a view once at a time and draws the page as it then is; `onRefused` says why not, a toast unless given or where it is gone. */
export function useViewAct() {
  const t = useTranslations("queue");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const act = async <Value>(
    send: () => Promise<ActionResult<Value>>,
    onRefused?: (failure: Pick<ActionFailure, "message" | "issues">) => void,
    onGone?: () => void,
  ): Promise<Value | null> => {
    setBusy(true);
    const answer = await send().catch(() => null);
    setBusy(false);
    router.refresh();
    if (answer?.ok) return answer.value;
    const failure = answer?.error ?? { message: t("noAnswer"), issues: [] };
    if (answer?.error.code === "not_found") {
      toast({ message: t("saved.goneMeanwhile") });
      onGone?.();
    } else if (onRefused) onRefused(failure);
    else toast({ message: failure.issues[0]?.message ?? failure.message, danger: true });
    return null;
  };
  return { act, busy };
}

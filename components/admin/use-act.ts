"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast } from "@/components/ui/toast-queue";
import type { ActionResult } from "@/lib/platform/action";

/** Sends a change and shows the page as it then is; says in a toast why it was refused. Gives null then. */
export function useAct() {
  const t = useTranslations("admin");
  const router = useRouter();
  return useCallback(
    async <Value>(send: () => Promise<ActionResult<Value>>): Promise<Value | null> => {
      try {
        const answer = await send();
        router.refresh();
        if (answer.ok) return answer.value;
        toast({ message: answer.error.issues[0]?.message ?? answer.error.message, danger: true });
      } catch {
        toast({ message: t("noAnswer"), danger: true });
      }
      return null;
    },
    [router, t],
  );
}

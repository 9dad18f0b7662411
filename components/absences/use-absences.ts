"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "@/components/ui/toast-queue";
import { addAbsenceAction, endAbsenceAction } from "@/lib/absences/actions";
import type { AbsenceRow } from "@/lib/absences/queries";
import type { AddAbsence } from "@/lib/absences/schema";
import type { ActionFailure } from "@/lib/platform/action";

/** Enters and ends a person's absences; `onChanged` shows them as they then are. */
export function useAbsences(userId: number, onChanged: () => void) {
  const t = useTranslations("absences");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Pick<ActionFailure, "message" | "issues"> | null>(null);
  const settle = (message: string) => {
    setFailure(null);
    toast({ message });
    onChanged();
  };
  const add = async (absence: Omit<AddAbsence, "userId">): Promise<boolean> => {
    setBusy(true);
    try {
      const answer = await addAbsenceAction({ ...absence, userId });
      if (answer.ok) settle(t("added"));
      else setFailure(answer.error);
      return answer.ok;
    } catch {
      setFailure({ message: t("noAnswer"), issues: [] });
      return false;
    } finally {
      setBusy(false);
    }
  };
  const end = async ({ id }: AbsenceRow) => {
    setBusy(true);
    try {
      const answer = await endAbsenceAction({ id });
      if (answer.ok) settle(t("ended"));
      else toast({ message: answer.error.message, danger: true });
    } catch {
      toast({ message: t("noAnswer"), danger: true });
    } finally {
      setBusy(false);
    }
  };
  const issue = (name: string) => failure?.issues.find(({ path }) => path === name)?.message;
  return { busy, add, end, issue, message: failure && failure.issues.length === 0 ? failure.message : null };
}

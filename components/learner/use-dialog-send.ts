"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";

export type DialogSend = {
  busy: boolean;
  /** What is wrong with a field, by its name. */
  issues: Readonly<Record<string, string>>;
  /** Why it did not go through, when no field is at fault. */
  problem: string | null;
  send: <T>(act: () => Promise<ActionResult<T>>, done: (value: T) => void) => Promise<ActionFailure | null>;
};

/** Sends a dialog's form: what is wrong goes beside its field, anything else above the buttons, and the page reads itself again. */
export function useDialogSend(): DialogSend {
  const t = useTranslations("request.outcome");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Pick<DialogSend, "issues" | "problem">>({ issues: {}, problem: null });
  const send: DialogSend["send"] = async (act, done) => {
    setBusy(true);
    try {
      const result = await act();
      if (result.ok) {
        done(result.value);
        router.refresh();
        return null;
      }
      const issues = Object.fromEntries(result.error.issues.map(({ path, message }) => [path, message]));
      setFailure({ issues, problem: result.error.issues.length > 0 ? null : result.error.message });
      return result.error;
    } catch {
      setFailure({ issues: {}, problem: navigator.onLine ? t("failed") : t("offline") });
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, ...failure, send };
}

"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "@/components/ui/toast-queue";
import { issueApiTokenAction, revokeApiTokenAction } from "@/lib/api-tokens/actions";
import type { IssueApiToken } from "@/lib/api-tokens/schema";
import type { ActionFailure } from "@/lib/platform/action";

export type MadeToken = { token: string; expiresAt: Date };

/** Makes and ends tokens, and shows the page as it then is. */
export function useTokenActs() {
  const t = useTranslations("apiTokens");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Pick<ActionFailure, "message" | "issues"> | null>(null);
  const act = async <Value>(work: () => Promise<Value>, missed: () => void): Promise<Value | null> => {
    setBusy(true);
    try {
      return await work();
    } catch {
      missed();
      return null;
    } finally {
      setBusy(false);
      router.refresh();
    }
  };
  const noAnswer = () => {
    setFailure({ message: t("noAnswer"), issues: [] });
  };
  /** Gives the token, for the only time; null where it was refused. */
  const issue = (wanted: IssueApiToken): Promise<MadeToken | null> =>
    act(async () => {
      const answer = await issueApiTokenAction(wanted);
      setFailure(answer.ok ? null : answer.error);
      return answer.ok ? answer.value : null;
    }, noAnswer);
  const revoke = (id: number) =>
    act(
      async () => {
        const answer = await revokeApiTokenAction({ id });
        toast({ message: answer.ok ? t("revoked") : answer.error.message, danger: !answer.ok });
      },
      () => {
        toast({ message: t("noAnswer"), danger: true });
      },
    );
  return {
    busy,
    issue,
    revoke,
    /** What is wrong as a whole; null when the fields say it. */
    message: failure && failure.issues.length === 0 ? failure.message : null,
    wrong: (name: string) => failure?.issues.find(({ path }) => path === name || path.startsWith(`${name}.`))?.message,
    forget: () => {
      setFailure(null);
    },
  };
}

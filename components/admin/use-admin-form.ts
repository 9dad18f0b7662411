"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { newFormKey } from "@/components/tickets/form-key";
import type { Action, ActionFailure } from "@/lib/platform/action";

type Options<Value> = { onDone: (value: Value) => void };

/** A form whose fields the caller keeps: sends them once per press, and says what is wrong by the field. */
export function useAdminForm<Input, Value>(action: Action<Input, Value>, { onDone }: Options<Value>) {
  const t = useTranslations("admin");
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const [refreshing, startRefresh] = useTransition();
  const [failure, setFailure] = useState<
    (Pick<ActionFailure, "message" | "issues"> & { code?: ActionFailure["code"] }) | null
  >(null);
  // A send that got no answer is repeated under its own key, so that it can't be done twice.
  const [key, setKey] = useState(newFormKey);
  const send = async (input: Input) => {
    if (sending) return;
    setSending(true);
    try {
      const answer = await action(input, key);
      setKey(newFormKey());
      setFailure(answer.ok ? null : answer.error);
      startRefresh(() => {
        router.refresh();
      });
      if (answer.ok) onDone(answer.value);
    } catch {
      setFailure({ message: t("noAnswer"), issues: [] });
    } finally {
      setSending(false);
    }
  };
  return {
    send: (input: Input) => void send(input),
    busy: sending,
    /** Until the page shows what was sent. */
    settling: sending || refreshing,
    /** What is wrong as a whole; null when the fields say it. */
    message: failure && failure.issues.length === 0 ? failure.message : null,
    /** Somebody else changed it meanwhile. */
    conflicted: failure?.code === "conflict",
    issue: (name: string) => failure?.issues.find(({ path }) => path === name || path.startsWith(`${name}.`))?.message,
    reset: () => {
      setFailure(null);
    },
  };
}

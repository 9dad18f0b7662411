"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormKey } from "@/components/tickets/use-form-key";
import { openTicketAction } from "@/lib/tickets/actions";
import type { OpenTicket } from "@/lib/tickets/schema";

export type SendState = {
  busy: boolean;
  /** What is wrong with the whole send, in words. */
  message: string | null;
  /** What is wrong with each field. */
  issues: Readonly<Record<string, string>>;
  signedOut: boolean;
};

const CALM: SendState = { busy: false, message: null, issues: {}, signedOut: false };

/** Sends a new request: one ticket however often it is pressed, and nothing typed is lost when it fails. */
export function useSendRequest(onSent: () => void) {
  const t = useTranslations("request");
  const router = useRouter();
  const { key, renew } = useFormKey();
  const [state, setState] = useState<SendState>(CALM);

  const send = async (input: OpenTicket) => {
    setState({ ...CALM, busy: true });
    try {
      const result = await openTicketAction(input, key);
      if (result.ok) {
        renew();
        onSent();
        router.push(`/tickets/${String(result.value.number)}?sent=1`);
        return;
      }
      // A refused input wrote nothing, so the corrected one is a new send; anything else may have arrived and keeps its key.
      if (result.error.code === "invalid_input" || result.error.code === "conflict") renew();
      const issues = Object.fromEntries(
        result.error.issues.map((issue) => [issue.path.split(".")[0] ?? "", issue.message]),
      );
      setState({
        busy: false,
        message: result.error.message,
        issues,
        signedOut: result.error.code === "unauthenticated",
      });
    } catch {
      setState({ ...CALM, message: navigator.onLine ? t("failed") : t("offline") });
    }
  };
  const refuse = (issues: Record<string, string>) => {
    setState({ ...CALM, message: t("missing"), issues });
  };
  return { state, send, refuse };
}

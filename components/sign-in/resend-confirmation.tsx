"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { requestEmailConfirmationAction } from "@/lib/sign-in/actions";

/** Sends the link that confirms an address again. */
export function ResendConfirmation({ email }: { email: string }) {
  const t = useTranslations("signIn");
  const [state, setState] = useState<"rest" | "busy" | "sent">("rest");
  const [error, setError] = useState<string | null>(null);
  const send = async () => {
    setState("busy");
    setError(null);
    try {
      const answer = await requestEmailConfirmationAction({ email });
      if (!answer.ok) setError(answer.error.message);
      setState(answer.ok ? "sent" : "rest");
    } catch {
      setError(t("errors.network"));
      setState("rest");
    }
  };
  return (
    <div aria-live="polite" className="grid gap-2">
      {state === "sent" ? (
        <p className="text-ink-2">{t("confirm.sentAgain")}</p>
      ) : (
        <Button variant="soft" size="lg" busy={state === "busy"} onClick={() => void send()}>
          {t("confirm.resend")}
        </Button>
      )}
      {error ? <p className="text-sm text-danger-text">{error}</p> : null}
    </div>
  );
}

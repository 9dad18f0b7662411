"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import { addFollowerAction } from "@/lib/tickets/actions";
import { useTicketPage } from "./ticket-context";
import { useRefusalWords } from "./use-change-runner";

function useAddFollower(onDone: () => void) {
  const t = useTranslations("ticketPage.audience");
  const { ticket, store } = useTicketPage();
  const refusal = useRefusalWords();
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const add = async (email: string) => {
    setBusy(true);
    const known = new Set(ticket.followers.map(({ id }) => id));
    const send = () => addFollowerAction({ number: ticket.number, email });
    const outcome = await store.change({ patch: {}, fields: [], send });
    const fresh = outcome.ok ? await store.refresh() : null;
    setBusy(false);
    const added = fresh?.followers.find(({ id }) => !known.has(id));
    if (!outcome.ok) setError(refusal(outcome));
    else if (!added) setError(t("nobody"));
    else {
      toast({ message: t("added", { name: added.name }) });
      onDone();
    }
  };
  return { add, busy, error, setError };
}

/** Lets somebody read and reply, by their exact address; says whom it was, or that nobody has it. */
export function AddFollower({ onDone }: { onDone: () => void }) {
  const t = useTranslations("ticketPage.audience");
  const [email, setEmail] = useState("");
  const { add, busy, error, setError } = useAddFollower(onDone);
  return (
    <form
      className="mb-3 grid gap-2"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add(email);
      }}
    >
      <TextField
        type="email"
        inputMode="email"
        autoComplete="off"
        label={t("email")}
        hint={t("emailHint")}
        error={error}
        value={email}
        maxLength={254}
        onChange={(event) => {
          setEmail(event.target.value);
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone();
        }}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked for this very field
        autoFocus
      />
      <Button type="submit" size="sm" className="justify-self-end" busy={busy}>
        {t("confirm")}
      </Button>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFoundPeople } from "@/components/learner/use-found-people";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choice";
import { Combobox } from "@/components/ui/combobox";
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
  const add = async (person: Choice | null) => {
    if (!person) {
      setError(t("choosePerson"));
      return;
    }
    setBusy(true);
    const known = new Set(ticket.followers.map(({ id }) => id));
    const send = () => addFollowerAction({ number: ticket.number, userId: person.value });
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

/** Lets somebody read and reply, found by name or address. */
export function AddFollower({ onDone }: { onDone: () => void }) {
  const t = useTranslations("ticketPage.audience");
  const common = useTranslations("ticketPage.relations");
  const [person, setPerson] = useState<Choice | null>(null);
  const [query, setQuery] = useState("");
  const { choices, loading } = useFoundPeople(query);
  const { add, busy, error, setError } = useAddFollower(onDone);
  return (
    <form
      className="mb-3 grid gap-2"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add(person);
      }}
    >
      <Combobox
        label={t("person")}
        hint={t("emailHint")}
        choices={choices}
        value={person}
        onValueChange={(chosen) => {
          setPerson(chosen);
          setError(null);
        }}
        onQueryChange={setQuery}
        emptyText={t("nobodyFound")}
        loadingText={loading ? common("searching") : undefined}
        openLabel={common("open")}
        clearLabel={common("clear")}
        placeholder={t("personExample")}
        error={error}
      />
      <Button type="submit" size="sm" className="justify-self-end" busy={busy}>
        {t("confirm")}
      </Button>
    </form>
  );
}

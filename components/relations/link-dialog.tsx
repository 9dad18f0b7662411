"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast-queue";
import { addExternalLinkAction } from "@/lib/relations/actions";
import { relations, type Relation } from "@/lib/relations/schema";
import { RelationForm } from "./relation-form";
import { TicketField, type ChosenTicket } from "./ticket-field";
import { useLinking, useRelationAct } from "./use-relation-act";

const TITLE_MAX = 150;

type How = Relation | "page";
const howOf = (value: string): How => relations.find((known) => known === value) ?? "page";

type Draft = { how: How; ticket: ChosenTicket | null; url: string; title: string };

function useLinkForm(onClose: () => void) {
  const t = useTranslations("ticketPage.relations");
  const { ticket } = useTicketPage();
  const { link } = useLinking();
  const act = useRelationAct();
  const [draft, setDraft] = useState<Draft>({ how: "blockedBy", ticket: null, url: "", title: "" });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { number } = ticket;
  const send = async ({ how, ticket: other, url, title }: Draft): Promise<string | null> => {
    if (how !== "page") return other ? link({ number, relation: how, other: other.number }) : t("chooseTicket");
    return act(
      () => addExternalLinkAction({ number, url, title }),
      () => toast({ message: t("pageAdded") }),
    );
  };
  return {
    draft,
    busy,
    problem,
    change: (patch: Partial<Draft>) => {
      setDraft({ ...draft, ...patch });
      setProblem(null);
    },
    submit: async () => {
      setBusy(true);
      const why = await send(draft);
      setBusy(false);
      if (why === null) onClose();
      else setProblem(why);
    },
  };
}

function PageFields({ draft, change }: { draft: Draft; change: (patch: Partial<Draft>) => void }) {
  const t = useTranslations("ticketPage.relations");
  return (
    <>
      <TextField
        label={t("url")}
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder={t("urlExample")}
        value={draft.url}
        onChange={(event) => {
          change({ url: event.target.value });
        }}
      />
      <TextField
        label={t("pageTitle")}
        autoComplete="off"
        maxLength={TITLE_MAX}
        value={draft.title}
        onChange={(event) => {
          change({ title: event.target.value });
        }}
      />
    </>
  );
}

/** Says what another ticket, or a page elsewhere, is to this one. */
export function LinkDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("ticketPage.relations");
  const { ticket } = useTicketPage();
  const { draft, busy, problem, change, submit } = useLinkForm(onClose);
  const title = t("dialogTitle", { number: String(ticket.number) });
  const form = { title, confirm: t("confirm"), busy, problem, onClose, onSubmit: () => void submit() };
  return (
    <RelationForm {...form}>
      <NativeSelect
        label={t("how")}
        value={draft.how}
        onChange={(event) => {
          change({ how: howOf(event.target.value) });
        }}
      >
        {[...relations, "page" as const].map((how) => (
          <option key={how} value={how}>
            {t(`choose.${how}`)}
          </option>
        ))}
      </NativeSelect>
      {draft.how === "page" ? (
        <PageFields draft={draft} change={change} />
      ) : (
        <TicketField
          label={t("ticket")}
          without={ticket.number}
          value={draft.ticket}
          onChange={(chosen) => {
            change({ ticket: chosen });
          }}
          error={null}
        />
      )}
    </RelationForm>
  );
}

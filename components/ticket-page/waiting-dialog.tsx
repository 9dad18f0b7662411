"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { waitingForKinds, type WaitingForKind } from "@/lib/tickets/schema";
import { changeStatus } from "./ticket-changes";
import { useTicketPage } from "./ticket-context";
import { firstName } from "./use-ticket-words";

const FORM = "waiting-for";
const LABEL_MAX = 100;

function WaitingForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations("ticketPage");
  const { ticket, words, run } = useTicketPage();
  const [kind, setKind] = useState<WaitingForKind>(ticket.waitingFor?.kind ?? "requester");
  const [label, setLabel] = useState(ticket.waitingFor?.label ?? "");
  const options = waitingForKinds.map((value) => ({
    value,
    label: t(`waiting.${value}`, { name: firstName(ticket.requester.name) }),
  }));
  const save = () => {
    const waitingFor = { kind, label: kind === "requester" ? "" : label.trim() };
    onDone();
    run(changeStatus(ticket, "waiting", waitingFor), words.waits(waitingFor));
  };
  return (
    <form
      id={FORM}
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <RadioGroup
        legend={t("waiting.kind")}
        legendHidden
        name="kind"
        look="plain"
        options={options}
        value={kind}
        onValueChange={(value) => {
          setKind(waitingForKinds.find((known) => known === value) ?? "requester");
        }}
      />
      {kind === "requester" ? null : (
        <TextField
          label={t("waiting.label")}
          hint={t("waiting.hint")}
          maxLength={LABEL_MAX}
          value={label}
          onChange={(event) => {
            setLabel(event.target.value);
          }}
        />
      )}
    </form>
  );
}

/** Asks who or what a ticket waits for: one of four, with a few words. */
export function WaitingDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("ticketPage.waiting");
  const close = () => {
    onOpenChange(false);
  };
  const footer = (
    <>
      <Button onClick={close}>{t("cancel")}</Button>
      <Button variant="primary" type="submit" form={FORM}>
        {t("confirm")}
      </Button>
    </>
  );
  return (
    <Dialog title={t("title")} open={open} onOpenChange={onOpenChange} footer={footer}>
      <WaitingForm onDone={close} />
    </Dialog>
  );
}

"use client";

import clsx from "clsx";
import { GitCompareArrows } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMoments } from "@/components/tickets/use-moments";
import { Button } from "@/components/ui/button";
import { ownPart } from "./text-difference";
import { useTicketPage } from "./ticket-context";
import type { TextEdit } from "./use-text-edit";

function Differing({ text, other }: { text: string; other: string }) {
  const { before, own, after } = ownPart(text, other);
  return (
    <span className="min-w-0 flex-1 wrap-anywhere whitespace-pre-wrap">
      {before}
      <strong className="font-semibold">{own}</strong>
      {after}
    </span>
  );
}

/** Who changed the text meanwhile, and when, from the ticket's history. */
function useOther(field: TextEdit["field"]) {
  const t = useTranslations("ticketPage.edit");
  const { ticket } = useTicketPage();
  const { ago } = useMoments();
  const event = ticket.events.findLast(({ name }) => name === `ticket.${field}Changed`);
  const name = event?.actor.name ?? t("someone");
  return { name, said: event ? t("theirs", { name, time: ago(event.at) }) : name };
}

/** Two texts for one place: nothing is overwritten until the reader has chosen. */
export function TextConflict({ edit, yours, theirs }: { edit: TextEdit; yours: string; theirs: string }) {
  const t = useTranslations("ticketPage.edit");
  const { name, said } = useOther(edit.field);
  const [keep, setKeep] = useState<"yours" | "theirs">("yours");
  const choices = [
    { value: "yours" as const, text: yours, other: theirs, end: t("yours") },
    { value: "theirs" as const, text: theirs, other: yours, end: said },
  ];
  return (
    <div role="alert" className="rounded-[12px] bg-surface p-4 inset-ring-[1.5px] inset-ring-warning">
      <p className="flex items-center gap-2 font-semibold">
        <GitCompareArrows size={16} aria-hidden />
        {t(edit.field === "title" ? "conflictTitle" : "conflictDescription", { name })}
      </p>
      <p className="mt-1 text-ink-2">{t("nothingLost")}</p>
      <fieldset className="mt-3 grid gap-1.5">
        <legend className="sr-only">{t("choose")}</legend>
        {choices.map(({ value, text, other, end }) => (
          <label
            key={value}
            className={clsx(
              "flex min-h-10 items-center gap-3 rounded-md px-3 py-2 outline-focus has-focus-visible:outline-2",
              keep === value ? "bg-accent-soft" : "bg-sunken",
            )}
          >
            <input
              type="radio"
              name={`keep-${edit.field}`}
              checked={keep === value}
              onChange={() => {
                setKeep(value);
              }}
              className="size-5 shrink-0 appearance-none rounded-full bg-raised inset-ring-[1.5px] inset-ring-line-control outline-none checked:inset-ring-6 checked:inset-ring-accent"
            />
            <Differing text={text} other={other} />
            <span className="shrink-0 text-sm text-ink-2">{end}</span>
          </label>
        ))}
      </fieldset>
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        <Button onClick={edit.cancel}>{t("cancel")}</Button>
        <Button variant="primary" busy={edit.busy} onClick={keep === "yours" ? edit.save : edit.cancel}>
          {t(keep === "yours" ? "keepYours" : "keepTheirs")}
        </Button>
      </div>
    </div>
  );
}

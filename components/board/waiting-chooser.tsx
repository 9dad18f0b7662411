"use client";

import clsx from "clsx";
import { Check } from "@/components/ui/icons/everyday";
import { CornerDownLeft, Store, Truck } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import type { TicketRow } from "@/lib/tickets/rows";
import type { WaitingForKind } from "@/lib/tickets/schema";
import { useBoardTools } from "./board-tools";
import { waitFor } from "./ticket-acts";
import { useTicketWords } from "./ticket-words";

const line =
  "flex min-h-8 w-full items-center gap-2 rounded-sm px-2 text-left hover:bg-hover pointer-coarse:min-h-11 -outline-offset-2!";
const icons = { requester: null, supplier: <Store size={16} />, delivery: <Truck size={16} /> } as const;
const labelMax = 100;

/** Whom a ticket waits for: one tap, or a few words of one's own. */
export function WaitingChooser({ ticket, onDone }: { ticket: TicketRow; onDone: () => void }) {
  const { perform } = useBoardTools();
  const t = useTranslations("board");
  const words = useTicketWords();
  const now = ticket.waitingFor ?? { kind: "requester" as const, label: "" };
  const { number, requester } = ticket;
  const choose = (kind: WaitingForKind, label: string) => {
    onDone();
    if (kind === now.kind && label === now.label) return;
    const waits = words.waits({ requester, waitingFor: { kind, label } });
    perform(waitFor(number, kind, label), t("said.waits", { number, waits }));
  };
  const choice = (kind: Exclude<WaitingForKind, "other">) => (
    <button
      type="button"
      aria-pressed={now.kind === kind}
      className={clsx(line, now.kind === kind && "font-medium")}
      onClick={() => choose(kind, "")}
    >
      <span className="grid w-5 place-items-center text-ink-3">
        {icons[kind] ?? <PersonAvatar person={requester} size={20} />}
      </span>
      <span className="min-w-0 flex-1 truncate">{words.waits({ requester, waitingFor: { kind, label: "" } })}</span>
      {now.kind === kind ? <Check size={16} aria-hidden className="text-accent-text" /> : null}
    </button>
  );
  return (
    <>
      {choice("requester")}
      {choice("supplier")}
      {choice("delivery")}
      <OwnWords label={now.label} onChoose={(label) => choose("other", label)} />
    </>
  );
}

/** Whom else it waits for, in words. */
function OwnWords({ label, onChoose }: { label: string; onChoose: (label: string) => void }) {
  const t = useTranslations("board.waiting");
  const [own, setOwn] = useState(label);
  return (
    <form
      className="flex items-end gap-1 border-t border-line p-1 pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (own.trim() !== "") onChoose(own.trim());
      }}
    >
      <TextField
        label={t("other")}
        labelHidden
        placeholder={t("otherShort")}
        className="flex-1"
        maxLength={labelMax}
        value={own}
        onChange={(event) => setOwn(event.target.value)}
      />
      <IconButton type="submit" label={t("save")} icon={<CornerDownLeft size={16} />} />
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { StatusGlyph } from "@/components/tickets/status-glyph";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import type { LinkedTicket } from "@/lib/tickets/rows";
import type { TicketStatus } from "@/lib/tickets/status";
import type { EndingBesides } from "./asked-relation";
import { endsWith } from "./ends-with";

type ChoiceProps = {
  offered: readonly LinkedTicket[];
  chosen: readonly number[];
  onChange: (chosen: readonly number[]) => void;
};

/** The open children, each of which may get the same answer. */
function ChildChoice({ offered, chosen, onChange }: ChoiceProps) {
  const t = useTranslations("ticketPage.blocked");
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-ink-2">{t("children")}</legend>
      {offered.map((child) => (
        <Checkbox
          key={child.number}
          className="flex! w-full"
          checked={chosen.includes(child.number)}
          onChange={(event) => {
            const others = chosen.filter((number) => number !== child.number);
            onChange(event.target.checked ? [...others, child.number] : others);
          }}
        >
          <span className="flex items-center gap-1.75">
            <StatusGlyph status={child.status} />
            <span className="text-ink-3">#{child.number}</span>
            <span className="min-w-0 truncate">{child.title}</span>
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

type Props = { status: TicketStatus; then: (besides: EndingBesides) => void; onClose: () => void };

/** Asks before a blocked ticket is resolved, and which open children get the same answer. */
export function ResolveDialog({ status, then, onClose }: Props) {
  const t = useTranslations("ticketPage.blocked");
  const { ticket } = useTicketPage();
  // As they were when it was asked: the page may read the ticket again meanwhile.
  const [{ blockedBy, children }] = useState(() => endsWith(ticket, status));
  const [chosen, setChosen] = useState<readonly number[]>(() => children.map(({ number }) => number));
  const blocked = blockedBy.length > 0;
  const numbers = blockedBy.map((number) => `#${String(number)}`).join(", ");
  const footer = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button
        variant="primary"
        onClick={() => {
          onClose();
          then({ despiteBlockers: blocked, children: [...chosen] });
        }}
      >
        {t(blocked ? "despite" : "confirm")}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(blocked ? "title" : "titleChildren")}
      description={blocked ? t("text", { numbers }) : undefined}
      footer={footer}
    >
      {children.length > 0 ? <ChildChoice offered={children} chosen={chosen} onChange={setChosen} /> : null}
    </Dialog>
  );
}

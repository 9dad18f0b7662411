"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast-queue";
import { answerOutcomeAction } from "@/lib/tickets/actions";
import type { RequesterMove, TicketStatus } from "@/lib/tickets/status";
import { useTicketPage } from "./ticket-context";
import { useRefusalWords } from "./use-change-runner";

const leadsTo: Record<RequesterMove, TicketStatus> = { confirm: "closed", reopen: "in_progress", cancel: "closed" };

function useMove(): (move: RequesterMove) => Promise<void> {
  const t = useTranslations("ticketPage.outcome");
  const { ticket, store } = useTicketPage();
  const refusal = useRefusalWords();
  return async (move) => {
    const outcome = await store.change({
      patch: { status: leadsTo[move] },
      fields: ["status"],
      send: () => answerOutcomeAction({ number: ticket.number, move }),
    });
    toast(outcome.ok ? { message: t(`done.${move}`) } : { message: refusal(outcome), danger: true });
  };
}

function CancelOwn({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations("ticketPage.outcome");
  const [asking, setAsking] = useState(false);
  return (
    <div className="mb-2 flex justify-end">
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("cancelTitle")}
        description={t("cancelText")}
        confirmLabel={t("cancel")}
        cancelLabel={t("keep")}
        onConfirm={() => {
          setAsking(false);
          onCancel();
        }}
        trigger={
          <Button size="sm" variant="quiet">
            {t("cancel")}
          </Button>
        }
      />
    </div>
  );
}

/** The requester's own moves, for staff whose own request this is. */
export function OutcomeMoves() {
  const t = useTranslations("ticketPage.outcome");
  const { can } = useTicketPage().ticket;
  const move = useMove();
  if (can.cancel) return <CancelOwn onCancel={() => void move("cancel")} />;
  if (!can.confirm && !can.reopen) return null;
  const buttons = (
    <span className="flex flex-wrap gap-2">
      <Button size="sm" onClick={() => void move("confirm")}>
        {t("confirm")}
      </Button>
      <Button size="sm" variant="quiet" onClick={() => void move("reopen")}>
        {t("reopen")}
      </Button>
    </span>
  );
  return (
    <Banner tone="success" rounded className="mb-2" action={buttons}>
      {t("ask")}
    </Banner>
  );
}

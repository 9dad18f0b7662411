"use client";

import clsx from "clsx";
import { Check } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import type { TicketCan } from "@/lib/tickets/policy";
import { useOutcome } from "./use-outcome";

type Props = {
  number: number;
  can: Pick<TicketCan, "confirm" | "reopen">;
  className?: string | undefined;
};

/** « C’est bon pour vous ? »: yes closes the request, no wakes it and leads to the reply that says why. */
export function OutcomeButtons({ number, can, className }: Props) {
  const t = useTranslations("request.outcome");
  const router = useRouter();
  const { answer, busy } = useOutcome(number);
  const reopen = async () => {
    if (!(await answer("reopen"))) return;
    const field = document.getElementById("reply");
    if (field) field.focus();
    else router.push(`/tickets/${String(number)}#reply`);
  };
  return (
    <div className={clsx("flex flex-wrap gap-2", className)}>
      {can.confirm ? (
        <Button
          size="lg"
          className="flex-1"
          icon={<Check size={18} aria-hidden />}
          busy={busy === "confirm"}
          onClick={() => void answer("confirm")}
        >
          {t("confirm")}
        </Button>
      ) : null}
      {can.reopen ? (
        <Button size="lg" className="flex-1" busy={busy === "reopen"} onClick={() => void reopen()}>
          {t("reopen")}
        </Button>
      ) : null}
    </div>
  );
}

"use client";

import { X } from "@/components/ui/icons/everyday";
import { WandSparkles } from "@/components/ui/icons/staff";
import { useFormatter, useTranslations } from "next-intl";
import { overruledStatus } from "@/components/canned-replies/with-sets";
import { useSetsWords } from "@/components/canned-replies/use-sets-words";
import { IconButton } from "@/components/ui/icon-button";
import { useTicketPage } from "./ticket-context";
import type { Composer } from "./use-composer";

/** What will be done on the ticket with the message, which can still be left out. */
export function SetsLine({ composer: { kind, sets, setSets } }: { composer: Composer }) {
  const t = useTranslations("cannedReplies");
  const format = useFormatter();
  const words = useSetsWords();
  const { ticket, words: ticketWords } = useTicketPage();
  if (!sets) return null;
  const mayResolve = kind === "reply" && ticket.can.changeStatus && ticket.status !== "resolved";
  const overruled = overruledStatus({ resolve: mayResolve, also: sets }) !== null;
  return (
    <p
      role="status"
      className="mx-2 flex min-h-8 items-center gap-2 rounded-md bg-accent-soft px-2.5 text-sm text-accent-text"
    >
      <WandSparkles size={14} aria-hidden className="shrink-0" />
      <span className="min-w-0 flex-1 py-1 wrap-anywhere">
        {t("withSending", { changes: format.list(words(sets)) })}
        {overruled ? ` ${t("unlessResolving", { status: ticketWords.status("resolved") })}` : null}
      </span>
      <IconButton
        size="xs"
        label={t("leaveOut")}
        icon={<X size={13} />}
        className="text-inherit!"
        onClick={() => setSets(null)}
      />
    </p>
  );
}

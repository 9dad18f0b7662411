"use client";

import { CircleAlert } from "@/components/ui/icons/everyday";
import { Lock } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { OpenEntries } from "@/components/ticket-work/open-entries";
import { StatusGlyph } from "@/components/tickets/status-glyph";
import { Button } from "@/components/ui/button";
import { useReaders } from "./composer-head";
import { useTicketPage } from "./ticket-context";
import type { Composer } from "./use-composer";
import { firstName } from "./use-ticket-words";

type Props = { composer: Composer };

/** Side by side they share a phone's width; a long name puts each on a line of its own. */
const wideOnPhone = "max-sm:flex-auto";

function ReplyButtons({ composer }: Props) {
  const t = useTranslations("ticketPage.composer");
  const { ticket } = useTicketPage();
  const [first] = useReaders();
  const resolves = ticket.can.changeStatus && ticket.status !== "resolved";
  return (
    <>
      {resolves ? <OpenEntries /> : null}
      {resolves ? (
        <Button
          icon={<StatusGlyph status="resolved" size={15} className="[--ground:var(--color-raised)]" />}
          className={wideOnPhone}
          data-tip={t("sendAndResolve")}
          data-tip-kbd="Ctrl ⇧ ↵"
          aria-keyshortcuts="Control+Shift+Enter"
          onClick={() => composer.send(true)}
        >
          {t("sendAndResolve")}
        </Button>
      ) : null}
      <Button
        variant="primary"
        className={wideOnPhone}
        kbd="Ctrl ↵"
        aria-keyshortcuts="Control+Enter"
        busy={composer.busy}
        onClick={() => composer.send(false)}
      >
        {first ? t("sendReply", { name: firstName(first.name) }) : t("sendPlainReply")}
      </Button>
    </>
  );
}

/** The buttons that send; each names who will read it. */
export function ComposerSend({ composer }: Props) {
  const t = useTranslations("ticketPage.composer");
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 px-2 pt-1 pb-2">
      {composer.problem ? (
        <p
          id="composer-problem"
          role="alert"
          className="flex basis-full items-start gap-1.5 px-1.5 pb-0.5 text-sm text-danger-text"
        >
          <CircleAlert size={15} aria-hidden className="mt-0.5 shrink-0" />
          {composer.problem}
        </p>
      ) : null}
      {composer.kind === "note" ? (
        <Button
          variant="note"
          icon={<Lock size={14} aria-hidden />}
          kbd="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={composer.busy}
          onClick={() => composer.send(false)}
        >
          {t("sendNote")}
        </Button>
      ) : (
        <ReplyButtons composer={composer} />
      )}
    </div>
  );
}

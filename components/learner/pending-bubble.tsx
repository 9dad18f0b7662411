"use client";

import { CircleAlert, Pencil, RotateCcw } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Outgoing } from "@/components/ticket-page/outgoing-store";
import { placeOfMessage } from "@/components/attachments/waiting-files";
import { WaitingStrip } from "@/components/attachments/waiting-strip";
import { MessageText } from "@/components/tickets/message-text";
import { AgainOrWithout } from "@/components/ticket-page/again-or-without";
import { Button } from "@/components/ui/button";
import { BubbleSheet } from "./bubble-sheet";
import { isWhy } from "./use-replies";

type Props = { message: Outgoing; here: string; onAgain: () => void; onWithout: () => void; onEdit: () => void };

/** A reply on its way, or one that didn't leave, with the way to send it again. */
export function PendingBubble({ message, here, onAgain, onWithout, onEdit }: Props) {
  const t = useTranslations("request.reply");
  const unsent = message.state === "unsent";
  return (
    <div className="flex flex-col items-end gap-1.5 pl-[16%]">
      <BubbleSheet look={unsent ? "unsent" : "mine"} className={message.state === "sending" ? "opacity-70" : undefined}>
        {message.body.trim() === "" ? null : <MessageText text={message.body} />}
        {message.files ? <WaitingStrip place={placeOfMessage(message.key)} fixed className="py-1" /> : null}
      </BubbleSheet>
      {unsent ? (
        <div role="alert" className="grid justify-items-end gap-1.5">
          <p className="flex items-start gap-1.5 text-sm text-danger-text">
            <CircleAlert size={15} className="mt-px shrink-0" aria-hidden />
            <Why reason={message.error} here={here} />
          </p>
          <div className="flex max-w-full flex-wrap justify-end gap-2">
            <Button size="lg" variant="quiet" icon={<Pencil size={16} aria-hidden />} onClick={onEdit}>
              {t("edit")}
            </Button>
            <AgainOrWithout message={message} size="lg" onWithout={onWithout}>
              <Button size="lg" icon={<RotateCcw size={16} aria-hidden />} onClick={onAgain}>
                {t("again")}
              </Button>
            </AgainOrWithout>
          </div>
        </div>
      ) : (
        <p role="status" className="text-xs text-ink-3">
          {message.state === "sent" ? t("sent") : t("sending")}
        </p>
      )}
    </div>
  );
}

function Why({ reason, here }: { reason: string | null; here: string }) {
  const t = useTranslations("request.reply.why");
  if (reason === "signedOut") {
    return (
      <span>
        {t.rich("signedOut", {
          link: (words) => (
            <Link href={`/login?next=${encodeURIComponent(here)}`} className="font-medium underline underline-offset-2">
              {words}
            </Link>
          ),
        })}
      </span>
    );
  }
  if (isWhy(reason)) return <span>{t(reason)}</span>;
  return <span>{reason ?? t("unsent")}</span>;
}

"use client";

import { CircleAlert, RotateCcw } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { placeOfMessage } from "@/components/attachments/waiting-files";
import { WaitingStrip } from "@/components/attachments/waiting-strip";
import { MessageText } from "@/components/tickets/message-text";
import { Button } from "@/components/ui/button";
import { AgainOrWithout } from "./again-or-without";
import { NoteMark } from "./message";
import { MessageSheet } from "./message-sheet";
import type { Outgoing } from "./outgoing-store";
import { useTicketPage } from "./ticket-context";
import type { EditableOutgoing } from "./use-outgoing";

type Props = { message: Outgoing; outgoing: EditableOutgoing };

function UnsentFoot({ message, outgoing }: Props) {
  const t = useTranslations("ticketPage.outgoing");
  return (
    <div className="mt-1.5 flex flex-wrap items-center justify-end gap-2 text-sm">
      <span role="alert" className="mr-auto text-ink-2">
        {message.error ?? t("kept")}
      </span>
      <Button size="xs" onClick={() => outgoing.edit(message)}>
        {t("edit")}
      </Button>
      <AgainOrWithout message={message} size="xs" onWithout={() => outgoing.without(message)}>
        <Button size="xs" icon={<RotateCcw size={12} />} onClick={() => outgoing.again(message)}>
          {t("again")}
        </Button>
      </AgainOrWithout>
    </div>
  );
}

/** A message on its way, or one that did not leave: its text is kept until it does. */
export function OutgoingMessage({ message, outgoing }: Props) {
  const t = useTranslations("ticketPage.outgoing");
  const { me } = useTicketPage();
  const unsent = message.state === "unsent";
  return (
    <MessageSheet
      label={t(unsent ? "unsent" : "sending")}
      author={me}
      look={unsent ? "unsent" : message.kind === "note" ? "note" : "team"}
      beside={
        unsent ? (
          <span className="inline-flex items-center gap-1">
            <CircleAlert size={14} aria-hidden />
            {t("unsent")}
          </span>
        ) : message.state === "sending" ? (
          <span>{t("sending")}</span>
        ) : null
      }
      audience={message.kind === "note" ? <NoteMark /> : null}
      foot={unsent ? <UnsentFoot message={message} outgoing={outgoing} /> : null}
    >
      {message.body.trim() === "" ? null : <MessageText text={message.body} />}
      {message.files ? <WaitingStrip place={placeOfMessage(message.key)} fixed className="pt-2" /> : null}
    </MessageSheet>
  );
}

"use client";

import { Pencil } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { MessageText } from "@/components/tickets/message-text";
import { useMoments } from "@/components/tickets/use-moments";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import { MessageFiles } from "./message-files";
import { MessageSheet } from "./message-sheet";
import { QuoteMessage } from "./quote-message";
import { TextConflict } from "./text-conflict";
import { TextEditForm } from "./text-edit-form";
import { useTicketPage } from "./ticket-context";
import { useTextEdit, type TextEdit } from "./use-text-edit";

function DescriptionForm({ edit, text }: { edit: TextEdit; text: string }) {
  const t = useTranslations("ticketPage.edit");
  const words = { field: t("description"), cancel: t("cancel"), save: t("save") };
  return <TextEditForm edit={edit} text={text} rows={4} words={words} />;
}

function DescriptionText() {
  const t = useTranslations("ticketPage.timeline");
  const { ticket } = useTicketPage();
  if (ticket.description.trim() === "") return <p className="text-ink-3">{t("noDescription")}</p>;
  return <MessageText text={ticket.description} rendered={ticket.renderedDescription} />;
}

/** The request itself, as the first message of the conversation. */
export function DescriptionMessage() {
  const t = useTranslations("ticketPage");
  const { ticket } = useTicketPage();
  const { moment, whole } = useMoments();
  const edit = useTextEdit("description");
  const { requester, createdAt, staff } = ticket;
  const time = moment(createdAt);
  if (edit.theirs !== null && edit.text !== null) {
    return <TextConflict edit={edit} yours={edit.text} theirs={edit.theirs} />;
  }
  return (
    <div className="group/description">
      <MessageSheet
        label={t("timeline.descriptionLabel", { name: requester.name, time })}
        author={requester}
        look="requester"
        beside={
          <Time dateTime={createdAt.toISOString()} title={whole(createdAt)}>
            {t(`timeline.from.${staff?.source ?? "page"}`, { time })}
          </Time>
        }
        audience={
          <>
            <QuoteMessage message={{ kind: "reply", body: ticket.description }} />
            {ticket.can.editText && edit.text === null ? (
              <IconButton
                size="xs"
                label={t("editDescription")}
                icon={<Pencil size={13} />}
                onClick={edit.start}
                className="-my-1 -mr-1.5 opacity-0 group-hover/description:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
              />
            ) : null}
          </>
        }
      >
        {edit.text === null ? <DescriptionText /> : <DescriptionForm edit={edit} text={edit.text} />}
        <MessageFiles files={ticket.attachments} />
      </MessageSheet>
    </div>
  );
}

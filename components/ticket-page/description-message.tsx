"use client";

import { Pencil } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { MessageText } from "@/components/tickets/message-text";
import { useMoments } from "@/components/tickets/use-moments";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import { Time } from "@/components/ui/time";
import { MessageFiles } from "./message-files";
import { MessageSheet } from "./message-sheet";
import { QuoteMessage } from "./quote-message";
import { TextConflict } from "./text-conflict";
import { useTicketPage } from "./ticket-context";
import { useTextEdit, type TextEdit } from "./use-text-edit";

function DescriptionForm({ edit, text }: { edit: TextEdit; text: string }) {
  const t = useTranslations("ticketPage.edit");
  return (
    <form
      className="grid gap-2 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        edit.save();
      }}
    >
      <TextArea
        label={t("description")}
        labelHidden
        rows={4}
        maxRows={20}
        value={text}
        error={edit.error}
        onChange={(event) => {
          edit.type(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") edit.cancel();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) edit.save();
        }}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked to edit this very text
        autoFocus
      />
      <div className="flex justify-end gap-2">
        <Button onClick={edit.cancel}>{t("cancel")}</Button>
        <Button variant="primary" type="submit" busy={edit.busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
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

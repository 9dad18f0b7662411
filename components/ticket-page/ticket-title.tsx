"use client";

import { Pencil } from "@/components/ui/icons/everyday";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMoments } from "@/components/tickets/use-moments";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import { TITLE_MAX } from "@/lib/tickets/schema";
import { TextConflict } from "./text-conflict";
import { useTicketPage } from "./ticket-context";
import type { TextEdit } from "./use-text-edit";

function TitleForm({ edit, text }: { edit: TextEdit; text: string }) {
  const t = useTranslations("ticketPage.edit");
  return (
    <form
      className="flex flex-wrap items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        edit.save();
      }}
    >
      <TextField
        label={t("title")}
        labelHidden
        className="min-w-60 flex-1"
        value={text}
        error={edit.error}
        maxLength={TITLE_MAX * 2}
        onChange={(event) => {
          edit.type(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") edit.cancel();
        }}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked to edit this very text
        autoFocus
      />
      <Button onClick={edit.cancel}>{t("cancel")}</Button>
      <Button variant="primary" type="submit" busy={edit.busy}>
        {t("save")}
      </Button>
    </form>
  );
}

function Byline() {
  const t = useTranslations("ticketPage");
  const { ticket } = useTicketPage();
  const { dayAndTime, whole } = useMoments();
  const { requester, createdAt } = ticket;
  return (
    <p className="mt-0.5 text-sm text-ink-3">
      {t.rich("requestBy", {
        name: requester.name,
        b: (name: ReactNode) => <b className="font-medium text-ink-2">{name}</b>,
      })}
      {" · "}
      <Time dateTime={createdAt.toISOString()} title={whole(createdAt)}>
        {dayAndTime(createdAt)}
      </Time>
      {" · "}
      <Link
        href={`/tickets?view=all&requester=${String(requester.id)}`}
        className="rounded-xs underline-offset-2 hover:text-ink hover:underline"
      >
        {t("otherRequests")}
      </Link>
    </p>
  );
}

/** The title, edited in place by those who may, and who asks since when. */
export function TicketTitle({ edit }: { edit: TextEdit }) {
  const t = useTranslations("ticketPage");
  const { ticket } = useTicketPage();
  return (
    <div className="group/title min-w-0 flex-1 md:pl-11">
      {edit.theirs !== null && edit.text !== null ? (
        <TextConflict edit={edit} yours={edit.text} theirs={edit.theirs} />
      ) : edit.text !== null ? (
        <TitleForm edit={edit} text={edit.text} />
      ) : (
        <div className="flex items-start gap-1">
          <h1 className="min-w-0 text-[1.25rem] leading-6.5 font-semibold tracking-tight text-pretty wrap-anywhere md:text-xl">
            {ticket.title}
          </h1>
          {ticket.can.editText ? (
            <IconButton
              size="sm"
              label={t("editTitle")}
              kbd="E"
              icon={<Pencil size={14} />}
              onClick={edit.start}
              className="opacity-0 group-hover/title:opacity-100 focus-visible:opacity-100 max-md:hidden pointer-coarse:opacity-100"
            />
          ) : null}
        </div>
      )}
      <Byline />
    </div>
  );
}

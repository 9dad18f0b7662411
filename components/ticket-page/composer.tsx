"use client";

import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { DraftElsewhere } from "@/components/tickets/draft-elsewhere";
import { useFilesAt } from "@/components/attachments/file-counts";
import { useFileDrop } from "@/components/attachments/use-file-drop";
import { WaitingStrip } from "@/components/attachments/waiting-strip";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { usePageMark } from "@/components/ui/page-mark";
import { ComposerHead, OtherText, useReaders } from "./composer-head";
import { ComposerSend } from "./composer-send";
import { SetsLine } from "./sets-line";
import { useTicketPage } from "./ticket-context";
import type { Composer as ComposerState } from "./use-composer";
import { useUsed } from "./use-used";
import { firstName } from "./use-ticket-words";

type Props = { composer: ComposerState };

/** On a phone the composer is one line until it is used. */
const untilUsed = "max-md:group-data-idle/composer:hidden";

function ComposerText({ composer }: Props) {
  const t = useTranslations("ticketPage.composer");
  const [first] = useReaders();
  const { kind, text, type, send, field, problem } = composer;
  const placeholder = kind === "note" || !first ? t("notePlaceholder") : t("replyTo", { name: firstName(first.name) });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") field.current?.blur();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send(event.shiftKey);
  };
  return (
    <textarea
      ref={field}
      value={text}
      onChange={(event) => {
        type(event.target.value);
      }}
      onKeyDown={onKeyDown}
      placeholder={placeholder}
      aria-label={t(kind === "note" ? "note" : "reply")}
      aria-describedby={problem ? "composer-problem" : undefined}
      aria-invalid={problem ? true : undefined}
      rows={1}
      className={clsx(
        "block field-sizing-content max-h-[40dvh] min-h-11 w-full resize-none bg-transparent px-3.5 pt-2.5 pb-1.5 text-[0.9375rem] leading-5.5 outline-none md:min-h-16.5 pointer-coarse:text-md",
        kind === "note" && "placeholder:text-note-text",
      )}
    />
  );
}

function News({ composer }: Props) {
  const t = useTranslations("ticketPage.composer");
  if (!composer.news) return null;
  const { id, author } = composer.news;
  const see = () => {
    document.getElementById(`message-${String(id)}`)?.focus();
  };
  return (
    <Banner
      live
      rounded
      className="mb-2"
      action={
        <Button size="xs" onClick={see}>
          {t("seeReply")}
        </Button>
      }
    >
      {t("newReplyText", { name: firstName(author.name) })}
    </Banner>
  );
}

const link = (href: string) =>
  function NoticeLink(text: ReactNode) {
    return (
      <Link href={href} className="font-medium text-accent-text underline underline-offset-2">
        {text}
      </Link>
    );
  };

function ClosedNotice() {
  const t = useTranslations("ticketPage.composer");
  const merged = useTranslations("ticketPage.merge");
  const { ticket } = useTicketPage();
  return (
    <Banner rounded className="mb-2">
      {ticket.mergedInto
        ? merged.rich("composer", {
            number: String(ticket.mergedInto.number),
            link: link(`/tickets/${String(ticket.mergedInto.number)}`),
          })
        : t.rich("closed", { link: link(`/tickets/new?about=${String(ticket.number)}`) })}
    </Banner>
  );
}

/** Where one writes: a reply on paper or a note on kraft, and a button that names who will read it. */
export function Composer({ composer }: Props) {
  const t = useTranslations("ticketPage.composer");
  const { ticket } = useTicketPage();
  const note = composer.kind === "note";
  const sheet = useRef<HTMLDivElement>(null);
  usePageMark("composer");
  const { used, enter } = useUsed(sheet);
  const { over, handlers } = useFileDrop(composer.filesPlace);
  const files = useFilesAt(composer.filesPlace);
  return (
    <section aria-label={t("label")}>
      <News composer={composer} />
      {ticket.can.reply ? null : <ClosedNotice />}
      {ticket.can.reply || ticket.can.addNote ? (
        <div
          ref={sheet}
          onFocus={enter}
          {...handlers}
          data-idle={!used && composer.text === "" && files === 0 && composer.problem === null ? true : undefined}
          className={clsx(
            "group/composer rounded-xl outline-focus has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:-outline-offset-1",
            note
              ? "border border-dashed border-note-text bg-note [--ground:var(--color-note)]"
              : "bg-raised inset-ring inset-ring-line-control [--ground:var(--color-raised)]",
            over && "outline-2 -outline-offset-1",
          )}
        >
          <div className={untilUsed}>
            <ComposerHead composer={composer} />
            <OtherText composer={composer} />
            <DraftElsewhere other={composer.elsewhere} className="px-3.5 pt-1.5" />
          </div>
          <ComposerText composer={composer} />
          <SetsLine composer={composer} />
          <WaitingStrip place={composer.filesPlace} onWithout={composer.sendWithout} className="px-3.5 pt-2 pb-1" />
          <div className={untilUsed}>
            <ComposerSend composer={composer} />
          </div>
        </div>
      ) : null}
    </section>
  );
}

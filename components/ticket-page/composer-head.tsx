"use client";

import { Eye, Users } from "@/components/ui/icons/everyday";
import { Lock, Reply } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Segmented } from "@/components/ui/segmented";
import type { PersonRef } from "@/lib/tickets/rows";
import { AttachTool } from "./attach-tool";
import { ComposerTools } from "./composer-tools";
import { ReplyTool } from "./reply-tool";
import { TextTools } from "./text-tools";
import { useTicketPage } from "./ticket-context";
import type { Composer } from "./use-composer";
import { firstName } from "./use-ticket-words";

type Props = { composer: Composer };
const bold = (text: ReactNode) => <b className="font-medium text-ink">{text}</b>;

/** Those who will read a reply beside the staff: the requester first, but never oneself. */
export function useReaders(): PersonRef[] {
  const { ticket, me } = useTicketPage();
  return [ticket.requester, ...ticket.followers].filter(({ id }) => id !== me.id);
}

function AudienceLine({ composer }: Props) {
  const t = useTranslations("ticketPage.composer");
  const { ticket } = useTicketPage();
  const [first, ...others] = useReaders();
  if (composer.kind === "note") {
    return (
      <span className="flex min-w-0 items-center gap-1.5 text-sm text-note-text">
        <Users size={14} aria-hidden />
        <span className="truncate max-md:hidden">{t("staffOnly", { name: firstName(ticket.requester.name) })}</span>
        <span className="truncate md:hidden">{t("staffOnlyShort")}</span>
      </span>
    );
  }
  const several = others.length > 0 ? "readByMore" : "readBy";
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-sm text-ink-2">
      <Eye size={14} aria-hidden />
      <span className="truncate">
        {first ? t.rich(several, { name: first.name, count: others.length, b: bold }) : t("readByStaff")}
      </span>
    </span>
  );
}

/** Who will read what is typed: chosen here, and said in words. */
export function ComposerHead({ composer }: Props) {
  const t = useTranslations("ticketPage.composer");
  const { can } = useTicketPage().ticket;
  const reply = { value: "reply" as const, label: t("reply"), icon: <Reply size={14} aria-hidden /> };
  const note = { value: "note" as const, label: t("note"), icon: <Lock size={13} aria-hidden /> };
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 px-2 pt-2">
      {can.reply && can.addNote ? (
        <Segmented
          label={t("kind")}
          name="comment-kind"
          segments={[reply, note]}
          value={composer.kind}
          onValueChange={composer.setKind}
          note={composer.kind === "note"}
        />
      ) : null}
      <AudienceLine composer={composer} />
      <ComposerTools
        last={
          <>
            <ReplyTool composer={composer} />
            <AttachTool composer={composer} />
          </>
        }
      >
        <TextTools composer={composer} />
      </ComposerTools>
    </div>
  );
}

/** The text begun for the other readers: kept, and moved here only when asked. */
export function OtherText({ composer }: Props) {
  const t = useTranslations("ticketPage.composer");
  if (composer.other === "" || composer.text !== "") return null;
  const isNote = composer.kind === "note";
  return (
    <p className="flex flex-wrap items-center gap-x-2 px-3.5 pt-1.5 text-sm text-ink-2">
      {t(isNote ? "keptReply" : "keptNote")}
      <button
        type="button"
        onClick={composer.adopt}
        className="min-h-6 rounded-xs font-medium underline underline-offset-2"
      >
        {t(isNote ? "moveReply" : "moveNote")}
      </button>
    </p>
  );
}

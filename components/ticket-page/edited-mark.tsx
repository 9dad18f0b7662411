"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MessageText } from "@/components/tickets/message-text";
import { useMoments } from "@/components/tickets/use-moments";
import { Popover } from "@/components/ui/popover";
import type { CommentRow, CommentVersion } from "@/lib/tickets/rows";
import { readVersions } from "./read-ticket";
import { useTicketPage } from "./ticket-context";

type Read = { at: Date; versions: CommentVersion[] | null };

function Versions({ read }: { read: Read | null }) {
  const t = useTranslations("ticketPage.message");
  const { moment } = useMoments();
  if (!read) return <p className="text-sm text-ink-3">{t("versionsLoading")}</p>;
  if (!read.versions) return <p className="text-sm text-ink-2">{t("versionsFailed")}</p>;
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {read.versions.map(({ body, at }) => (
        <li key={at.toISOString()} className="grid gap-1">
          <span className="text-xs text-ink-3">{moment(at)}</span>
          <MessageText text={body} />
        </li>
      ))}
    </ol>
  );
}

/** « modifié », which opens on what the message said before. */
export function EditedMark({ comment, at }: { comment: CommentRow; at: Date }) {
  const t = useTranslations("ticketPage.message");
  const { number } = useTicketPage().ticket;
  const [read, setRead] = useState<Read | null>(null);
  const fresh = read?.at.getTime() === at.getTime() && read.versions ? read : null;
  const onOpenChange = (open: boolean) => {
    if (!open || fresh) return;
    setRead(null);
    void readVersions(number, comment.id).then((versions) => {
      setRead({ at, versions });
    });
  };
  return (
    <Popover
      label={t("versions")}
      onOpenChange={onOpenChange}
      trigger={
        <button
          type="button"
          className="touch-target rounded-xs underline decoration-dotted underline-offset-2 hover:text-ink"
        >
          {t("edited")}
        </button>
      }
    >
      <p className="mb-2 text-sm font-semibold">{t("versions")}</p>
      <Versions read={fresh ?? read} />
    </Popover>
  );
}

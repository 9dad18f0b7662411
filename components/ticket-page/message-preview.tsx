"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MessageText } from "@/components/tickets/message-text";
import { IconButton } from "@/components/ui/icon-button";
import { Eye } from "@/components/ui/icons/everyday";
import { Popover } from "@/components/ui/popover";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { RenderedText } from "@/lib/platform/rendered-text";
import { readPreview } from "./read-ticket";
import { useTicketPage } from "./ticket-context";
import type { Composer } from "./use-composer";

type Read = { text: string; rendered: RenderedText } | "failed" | null;

function Shown({ read }: { read: Read }) {
  const t = useTranslations("ticketPage.composer.preview");
  if (read === "failed") return <p role="alert">{t("failed")}</p>;
  if (read !== null) return <MessageText text={read.text} rendered={read.rendered} />;
  return (
    <SkeletonGroup label={t("loading")} className="grid gap-2">
      <Skeleton className="h-4 w-3/4" />
      <Skeleton className="h-4 w-1/2" />
    </SkeletonGroup>
  );
}

/** Shows what is being written as it will be read: the server reads it, as it does once it is sent. */
export function MessagePreview({ composer: { kind, text } }: { composer: Composer }) {
  const t = useTranslations("ticketPage.composer.preview");
  const { ticket } = useTicketPage();
  const [read, setRead] = useState<Read>(null);
  const show = async () => {
    setRead(null);
    const rendered = await readPreview(ticket.number, { kind, body: text });
    setRead(rendered === null ? "failed" : { text, rendered });
  };
  return (
    <Popover
      label={t("label")}
      side="top"
      align="center"
      className="w-150 p-4 text-[0.9375rem] leading-5.5"
      onOpenChange={(open) => {
        if (open) void show();
      }}
      trigger={
        <IconButton size="sm" label={t("label")} icon={<Eye size={15} aria-hidden />} disabled={text.trim() === ""} />
      }
    >
      <Shown read={read} />
    </Popover>
  );
}

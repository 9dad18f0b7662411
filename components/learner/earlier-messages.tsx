"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { withDates } from "@/components/tickets/with-dates";
import { toast } from "@/components/ui/toast-queue";
import { Button } from "@/components/ui/button";
import type { RenderedText } from "@/lib/platform/rendered-text";
import type { Page } from "@/lib/platform/pagination";
import type { AttachmentRow } from "@/lib/attachments/rows";
import type { CommentRow, PersonRef } from "@/lib/tickets/rows";
import { Bubble } from "./bubble";
import { asMessage, type Message } from "./conversation-lines";

type Props = {
  number: number;
  /** Where the messages that are shown begin. */
  cursor: string;
  description: string;
  rendered: RenderedText | null;
  files: readonly AttachmentRow[];
  requester: PersonRef;
  mine: boolean;
  createdAt: Date;
};

type Asked = Pick<Props, "description" | "rendered" | "files" | "requester" | "mine">;
type Read = { messages: (Message & { id: number })[]; cursor: string | null };

async function readBefore(number: number, cursor: string): Promise<Read> {
  const answer = await fetch(`/api/ui/tickets/${String(number)}/comments?cursor=${encodeURIComponent(cursor)}`);
  if (!answer.ok) throw new Error(`earlier messages answered ${String(answer.status)}`);
  const page = withDates(await answer.text()) as Page<CommentRow>;
  const messages = page.items.map((comment) => ({ ...asMessage(comment), id: comment.id }));
  return { messages: messages.reverse(), cursor: page.nextCursor };
}

const askedFirst = ({ requester, mine, description, rendered, files }: Asked, at: Date): Message => ({
  author: requester,
  mine,
  body: description,
  rendered,
  files,
  at,
});

/** The messages before those that are shown, read as one asks for them; at their beginning is what was asked at first. */
export function EarlierMessages({ number, cursor, createdAt, ...asked }: Props) {
  const t = useTranslations("request.conversation");
  const [read, setRead] = useState<Read>({ messages: [], cursor });
  const [busy, setBusy] = useState(false);
  const more = async (from: string) => {
    setBusy(true);
    try {
      const before = await readBefore(number, from);
      setRead((now) => ({ messages: [...before.messages, ...now.messages], cursor: before.cursor }));
    } catch {
      toast({ message: t("earlierFailed"), danger: true });
    }
    setBusy(false);
  };
  const { cursor: next } = read;
  return (
    <div className="mb-3 grid gap-3">
      {next === null ? (
        <Bubble message={askedFirst(asked, createdAt)} />
      ) : (
        <Button size="lg" variant="quiet" className="justify-self-center" busy={busy} onClick={() => void more(next)}>
          {t("earlier")}
        </Button>
      )}
      {read.messages.map((message) => (
        <Bubble key={message.id} message={message} />
      ))}
    </div>
  );
}

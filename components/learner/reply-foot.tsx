"use client";

import { useEffect, useRef } from "react";
import { LearnerFoot } from "@/components/layout/learner-page";
import type { Outgoing } from "@/components/ticket-page/outgoing-store";
import { useDraft } from "@/components/tickets/use-draft";
import { PendingBubble } from "./pending-bubble";
import { ReplyField } from "./reply-field";
import { useReplies, type Shown } from "./use-replies";
import { WritingLine } from "./writing-line";

type Props = {
  viewerId: number;
  number: number;
  /** Who will read it first: a first name, or empty for the team. */
  lead: string;
  shown: Shown;
  maxLength: number;
};

/** The replies on their way, and the field for the next one at the thumb. */
export function ReplyFoot({ viewerId, number, lead, shown, maxLength }: Props) {
  const place = `reply:${String(viewerId)}:${String(number)}`;
  const [{ text }, write] = useDraft(place);
  const field = useRef<HTMLTextAreaElement>(null);
  const { pending, send, again, withdraw } = useReplies(viewerId, number, place, shown);
  const latest = pending.at(-1)?.key;
  useEffect(() => {
    if (latest !== undefined) scrollTo({ top: document.body.scrollHeight });
  }, [latest]);

  const edit = (message: Outgoing) => {
    withdraw(message);
    write(text.trim() === "" ? message.body : `${message.body}\n\n${text}`);
    field.current?.focus();
  };
  return (
    <>
      <div className="grid gap-3 px-4 pb-5 empty:hidden">
        {pending.map((message) => (
          <PendingBubble
            key={message.key}
            message={message}
            here={`/tickets/${String(number)}`}
            onAgain={() => {
              again(message);
            }}
            onEdit={() => {
              edit(message);
            }}
          />
        ))}
      </div>
      <WritingLine number={number} text={text} />
      <LearnerFoot>
        <ReplyField {...{ field, text, lead, maxLength }} filesPlace={place} onChange={write} onSend={send} />
      </LearnerFoot>
    </>
  );
}

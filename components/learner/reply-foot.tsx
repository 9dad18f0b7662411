"use client";

import { useRef } from "react";
import { LearnerFoot } from "@/components/layout/learner-page";
import type { Outgoing } from "@/components/ticket-page/outgoing-store";
import { useFollowedDraft } from "@/components/tickets/use-followed-draft";
import { useTypedEarly } from "@/components/tickets/use-typed-early";
import { later } from "@/components/ui/later";
import { PendingBubble } from "./pending-bubble";
import { ReplyField } from "./reply-field";
import { useEndInSight } from "./use-end-in-sight";
import { useReplies, type Shown } from "./use-replies";
import { WritingLine } from "./writing-line";

type Props = {
  viewerId: number;
  number: number;
  /** Who will read it first: a first name, or empty for the team. */
  lead: string;
  shown: Shown;
  maxLength: number;
  /** When a draft was last kept on the server; null for none. */
  keptAt: Date | null;
};

const DraftElsewhere = later(async () => (await import("@/components/tickets/draft-elsewhere")).DraftElsewhere);
const TakeBack = later(async () => (await import("./take-back")).TakeBack);

/** The replies on their way, and the field for the next one at the thumb. */
export function ReplyFoot({ viewerId, number, lead, shown, maxLength, keptAt }: Props) {
  const name = `reply:${String(viewerId)}:${String(number)}`;
  const { text, write, other } = useFollowedDraft({ name, number, kind: "reply", keptAt });
  const field = useRef<HTMLTextAreaElement>(null);
  useTypedEarly(field, name);
  const { pending, send, again, without, withdraw, recent, settle } = useReplies(viewerId, number, name, shown);
  useEndInSight(pending.at(-1)?.key ?? recent?.key);

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
            onWithout={() => {
              without(message);
            }}
            onEdit={() => {
              edit(message);
            }}
          />
        ))}
        {recent ? <TakeBack key={recent.key} message={recent} number={number} onBack={edit} onOver={settle} /> : null}
      </div>
      <WritingLine number={number} text={text} />
      <LearnerFoot>
        {other.draft ? <DraftElsewhere other={other} className="pb-2" /> : null}
        <ReplyField {...{ field, text, lead, maxLength }} filesPlace={name} onChange={write} onSend={send} />
      </LearnerFoot>
    </>
  );
}

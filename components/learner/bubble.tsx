import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MessageText } from "@/components/tickets/message-text";
import { PersonAvatar } from "@/components/tickets/person-avatar";
import { BubbleFiles } from "./bubble-files";
import { BubbleSheet } from "./bubble-sheet";
import { quotedText } from "@/components/tickets/quoted-text";
import type { Message } from "./conversation-lines";
import { firstName } from "./first-name";
import { QuoteReply } from "./quote-reply";
import { useTimes } from "./use-times";

/** Says that a message became a request of its own, and leads there. */
function Became({ number }: { number: number | null | undefined }) {
  const t = useTranslations("request.conversation");
  if (typeof number !== "number") return null;
  return (
    <Link
      href={`/tickets/${String(number)}`}
      className="mt-1 block text-sm text-accent-text underline underline-offset-2"
    >
      {t("became", { number: String(number) })}
    </Link>
  );
}

/** The place of a message that was deleted, on the side of who wrote it. */
function DeletedBubble({ mine, name, at }: { mine: boolean; name: string; at: Date }) {
  const t = useTranslations("request.conversation");
  const { clock } = useTimes();
  return (
    <p
      className={clsx(
        "w-fit rounded-[16px] border border-dashed border-line-strong px-3.5 py-2 text-sm text-ink-3",
        mine ? "ml-auto" : "ml-9",
      )}
    >
      {t("deleted", { name })} · <time dateTime={at.toISOString()}>{clock(at)}</time>
    </p>
  );
}

function EditedWord() {
  const t = useTranslations("request.conversation");
  return <span className="text-xs text-ink-3">{t("edited")}</span>;
}

function BubbleContent({ message: { body, rendered, files, became } }: { message: Message }) {
  return (
    <>
      {body.trim() === "" ? null : <MessageText text={body} rendered={rendered} />}
      {files.length > 0 ? <BubbleFiles files={files} /> : null}
      <Became number={became} />
    </>
  );
}

type Props = {
  message: Message;
  /** What acts on one's own message, beside it. */
  acts?: ReactNode;
};

/** One message: one's own on the right, theirs on the left with a face. */
export function Bubble({ message, acts }: Props) {
  const t = useTranslations("request.conversation");
  const { clock } = useTimes();
  const { author, mine, body, at, reply } = message;
  if (reply?.deletedAt)
    return <DeletedBubble mine={mine} name={firstName(reply.deletedBy?.name ?? "")} at={reply.deletedAt} />;
  const edited = reply?.editedAt ? <EditedWord /> : null;
  if (mine) {
    return (
      <div className={clsx("flex items-center justify-end", acts ? "pl-[4%]" : "pl-[16%]")}>
        {acts}
        <BubbleSheet look="mine">
          <span className="sr-only">{t("you", { time: clock(at) })}</span>
          <BubbleContent message={message} />
          {edited}
        </BubbleSheet>
      </div>
    );
  }
  return (
    <div className="flex items-end gap-2 pr-[6%]">
      <PersonAvatar person={author} size={28} />
      <BubbleSheet look="theirs">
        <p className="text-xs text-ink-3">
          {firstName(author.name)} · <time dateTime={at.toISOString()}>{clock(at)}</time>
          <QuoteReply quoted={quotedText(body)} label={t("quote")} />
        </p>
        <BubbleContent message={message} />
        {edited}
      </BubbleSheet>
    </div>
  );
}

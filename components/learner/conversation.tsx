import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { TicketDetail } from "@/lib/tickets/rows";
import { Bubble } from "./bubble";
import { BubbleMore } from "./bubble-more";
import { conversationLines, type ConversationLine, type Message } from "./conversation-lines";
import { useTimes } from "./use-times";

// Few requests are so long: its scripts come with those alone.
const EarlierMessages = dynamic(async () => (await import("./earlier-messages")).EarlierMessages);

type Props = { request: TicketDetail; viewerId: number };

/** What was said and what happened, day by day. */
export function Conversation({ request, viewerId }: Props) {
  const t = useTranslations("request.conversation");
  const { day } = useTimes();
  const lines = conversationLines(request, viewerId, { dayOf: day });
  return (
    <section aria-label={t("label")} data-closed={request.can.reply ? undefined : true} className="mt-4">
      {request.earlierComments === null ? null : (
        <EarlierMessages
          number={request.number}
          cursor={request.earlierComments}
          description={request.description}
          rendered={request.renderedDescription}
          files={request.attachments}
          requester={request.requester}
          mine={request.requester.id === viewerId}
          createdAt={request.createdAt}
        />
      )}
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {lines.map((line) => (
          <li key={line.key}>
            <Line line={line} number={request.number} viewerId={viewerId} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Acts({ message: { reply, body }, number, viewerId }: { message: Message; number: number; viewerId: number }) {
  if (!reply || !(reply.can.edit || reply.can.delete)) return null;
  const { id, editedAt, can } = reply;
  return <BubbleMore message={{ number, id, can, body: can.edit ? body : "", editedAt }} viewerId={viewerId} />;
}

function Line({ line, number, viewerId }: { line: ConversationLine; number: number; viewerId: number }) {
  const t = useTranslations("request.events");
  const { clock, day } = useTimes();
  if (line.kind === "message") {
    const { message } = line;
    return <Bubble message={message} acts={message.mine ? <Acts {...{ message, number, viewerId }} /> : null} />;
  }
  const words = line.kind === "day" ? day(line.at) : `${t(line.said.key, line.said.values)} · ${clock(line.at)}`;
  return (
    <p className="px-2 text-center text-sm text-balance wrap-anywhere text-ink-3 first-letter:uppercase">{words}</p>
  );
}
